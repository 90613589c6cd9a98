using Assistant.Language.Text;

namespace Assistant.Language.Editing.Tokens;

/// <summary>One word, or a piece of one, and what it is.</summary>
public readonly record struct SemanticToken(TextSpan Span, TokenType Type, TokenModifiers Modifiers = TokenModifiers.None);

/// <summary>The protocol's own token types, as far as they are used.</summary>
public enum TokenType : byte
{
    Comment,

    /// <summary>Instructions, AS, docker's commands, and the words that structure a shell script.</summary>
    Keyword,

    /// <summary>The names of directives.</summary>
    Macro,

    /// <summary>Build stages; in recipes blocks, and the names of containers, volumes and networks.</summary>
    Class,

    /// <summary>Images without tag and digest.</summary>
    Namespace,

    /// <summary>One of several fixed words: a tag, a mount's type, a protocol, a signal.</summary>
    EnumMember,

    /// <summary>Flags of instructions, of docker and of shell commands.</summary>
    Parameter,

    /// <summary>Keys of mounts and labels.</summary>
    Property,
    Variable,

    /// <summary>Commands of the shell, and docker itself.</summary>
    Function,
    Operator,
    String,
    Number,

    /// <summary>The name of a heredoc, where it is announced and where it ends.</summary>
    Label,
}

/// <summary>The protocol's own token modifiers, as far as they are used.</summary>
[Flags]
public enum TokenModifiers : byte
{
    None,

    /// <summary>The place that gives a stage or a variable its name.</summary>
    Declaration = 1,

    /// <summary>A variable that the builder sets.</summary>
    Readonly = 2,

    /// <summary>What the builder or the shell brings along.</summary>
    DefaultLibrary = 4,
}

/// <summary>Says what a part of the text that is being read is. A part without characters is none.</summary>
delegate void Paint(int start, int end, TokenType type, TokenModifiers modifiers = TokenModifiers.None);
