using System.Collections.Frozen;

namespace Assistant.Language.Editing.Tokens;

/// <summary>The words that a POSIX shell, or bash, reads specially where a command begins.</summary>
static class ShellWords
{
    public static FrozenSet<string> Keywords { get; } = new[]
    {
        "!", "{", "}", "[[", "if", "then", "elif", "else", "fi", "for", "select", "while", "until", "do", "done", "case", "esac", "in",
        "function", "time",
    }.ToFrozenSet();

    public static FrozenSet<string> Builtins { get; } = new[]
    {
        ".", ":", "[", "alias", "bg", "break", "builtin", "cd", "command", "continue", "declare", "echo", "eval", "exec", "exit", "export",
        "false", "fg", "getopts", "hash", "jobs", "kill", "let", "local", "popd", "printf", "pushd", "pwd", "read", "readonly", "return",
        "set", "shift", "shopt", "source", "test", "times", "trap", "true", "type", "typeset", "ulimit", "umask", "unalias", "unset", "wait",
    }.ToFrozenSet();

    /// <summary>Those whose arguments are variables.</summary>
    public static FrozenSet<string> Declaring { get; } = new[] { "declare", "export", "local", "readonly", "typeset" }.ToFrozenSet();

    /// <summary>Those that run the command behind them.</summary>
    public static FrozenSet<string> Wrappers { get; } = new[] { "builtin", "command", "env", "exec", "nohup", "sudo" }.ToFrozenSet();
}
