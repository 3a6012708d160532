/** A conversation for tests of the Teams side alone. */
import type { Conversation, Reply, Turn } from '../../bot/conversation/turn/types';

/** Answers each turn with what the test put in, and keeps the turns. */
export class Scripted implements Conversation {
  turns: Turn[] = [];
  replies: Reply[] = [];
  handle(turn: Turn): Promise<Reply[]> {
    this.turns.push(turn);
    return Promise.resolve(this.replies);
  }
  get last(): Turn {
    const turn = this.turns.at(-1);
    if (!turn) throw new Error('no turn arrived');
    return turn;
  }
}
