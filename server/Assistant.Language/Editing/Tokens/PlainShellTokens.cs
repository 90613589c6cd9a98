using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Tokens;

/// <summary>A script for a shell whose grammar is not read: its strings, and the comments of PowerShell.</summary>
static class PlainShellTokens
{
    public static void Read(string text, int start, int end, ShellKind shell, Paint paint)
    {
        var isPowerShell = shell is ShellKind.PowerShell;
        for (var at = start; at < end;)
        {
            var from = at;
            switch (text[at])
            {
                case '"':
                case '\'' when isPowerShell:
                    var close = text.AsSpan(at + 1, end - at - 1).IndexOfAny(text[at], '\n');
                    at = close < 0 ? end : at + 1 + close + 1;
                    paint(from, at, TokenType.String);
                    break;
                case '#' when isPowerShell && (at == start || char.IsWhiteSpace(text[at - 1])):
                    var line = text.AsSpan(at, end - at).IndexOf('\n');
                    at = line < 0 ? end : at + line;
                    paint(from, at, TokenType.Comment);
                    break;
                case '`' when isPowerShell:
                    at = Math.Min(end, at + 2);
                    break;
                default:
                    at++;
                    break;
            }
        }
    }
}
