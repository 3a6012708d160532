/**
 * Words by which somebody takes leave of life, whoever passes them on and inside whatever form, question or thanks. They are
 * so plain that no weight decides: what else the message is about must not outweigh them. One form a line.
 */
const FORMS: readonly RegExp[] = [
  // "By the time you answer I won't be here", "I won't be around for your reply".
  /\b(?:by the time|when|before) (?:you|yow|u|ye|yous) (?:read|answer|get|see|reply|open)\b.{0,40}\b(?:wo ?n['’]?t|will not|['’]ll not|not gonna|not going to) be (?:here|around|alive)\b/i,
  /\b(?:wo ?n['’]?t|will not|['’]ll not) be (?:here|around|alive) (?:for|to (?:get|read|see|hear)) (?:your|the|any|ur) (?:reply|answer|response|letter)\b/i,
  // "They'd be better off without me".
  /\b(?:they|kids|children|bairns|everyone|everybody|the family|she|he|the baby)(?:['’]?d| would|['’]?ll| will| are| is)? (?:all )?(?:be )?better off (?:without|wi['’]?out) (?:me|mum|mam|her mum|his mum)\b/i,
  // "Tell the children I loved them".
  /\btell (?:my|the|me|wor) (?:kids|children|babies|bairns|weans|boys|girls|mum|mam|family) (?:that )?i (?:always )?loved? (?:them|her|him|you)\b/i,
  // "She doesn't want to live any more", "nah want to live no more".
  /\b(?:not?|nah|no|do ?n['’]?t|does ?n['’]?t|dinnae|cyaan|disnae) (?:even )?(?:want|wan|wants)(?: to| fi| tae)? (?:live|be alive|be here)(?: like this)? (?:no more|any ?more|ony ?mair|nae mair)\b/i,
  // "I have saved up enough tablets".
  /\b(?:saved|saving|stored|hoarded|been keeping) (?:up )?(?:enough |all |her |his |my |the |loads of |some )*(?:tablets|pills|meds|paracetamol)\b(?! for (?:the )?(?:pharmac|chemist|return))/i,
];
/** Long ago, or said by nobody in earnest. */
const OVER =
  /\b(?:last year|years ago|in (?:19|20)\d\d|used to (?:say|feel|think)|safe now|dealt with at the time|on this (?:panel|rota|team|case))\b/i;
const LOOKED_AT = 3000;

/** @returns whether somebody takes leave of life in so many words */
export function takesLeave(text: string): boolean {
  const head = text.slice(0, LOOKED_AT);
  return FORMS.some((form) => form.test(head)) && !OVER.test(head);
}
