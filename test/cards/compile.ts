/** Type-checks files as they would be with some of them changed; nothing is written. */
import { join } from 'node:path';
import ts from 'typescript';

export const ROOT = join(__dirname, '..', '..');

/** A file as it should be read: its text on disk, or undefined where there is none, made into another. */
export type Change = (path: string, text: string | undefined) => string | undefined;

/** What the compiler finds wrong in `paths`: the 1-based line and the message. */
export function typeErrors(paths: string[], change: Change): { line: number; message: string }[] {
  const config = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path))
    .config as object;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const host = ts.createCompilerHost(options);
  const real = { read: host.readFile.bind(host), exists: host.fileExists.bind(host) };
  host.readFile = (path) => change(path, real.read(path));
  host.fileExists = (path) => real.exists(path) || change(path, undefined) !== undefined;
  const program = ts.createProgram(paths, options, host);
  return paths.flatMap((path) => {
    const source = program.getSourceFile(path);
    return program.getSemanticDiagnostics(source).map(({ start = 0, messageText }) => ({
      line: (source?.getLineAndCharacterOfPosition(start).line ?? -1) + 1,
      message: ts.flattenDiagnosticMessageText(messageText, '\n'),
    }));
  });
}
