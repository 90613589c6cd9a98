using Assistant.Language.Text;

namespace Assistant.Language.Recipes.Names;

/// <summary>What a name in a recipe stands for.</summary>
public enum NameKind { Variable, Container, Volume, Network, Image }

/// <summary>How a place says a name.</summary>
public enum MentionRole
{
    /// <summary>It gives the name its meaning: <c>NAME=value</c>, <c># @prompt NAME</c>, <c>--name</c>, <c>volume create</c>, <c>network create</c>, <c>build -t</c>.</summary>
    Declaration,

    /// <summary>A volume is mounted, which makes it when nobody has.</summary>
    Mount,

    Use,

    /// <summary><c>-e NAME</c>: the variable is handed on under its own name.</summary>
    HandedOn,

    /// <summary>The name is meant but not written letter by letter, such as between quotes in a word.</summary>
    Hidden,
}

/// <summary>One place that says a name.</summary>
/// <param name="Text">The name; of an image with its tag.</param>
/// <param name="Span">The name alone, without quotes and dollar sign; of a hidden one the word around it.</param>
public readonly record struct Mention(NameKind Kind, string Text, TextSpan Span, MentionRole Role)
{
    /// <summary>True where the name is given a meaning.</summary>
    public bool Declares => Role is MentionRole.Declaration or MentionRole.Mount;
}
