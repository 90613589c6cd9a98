using System.Text.RegularExpressions;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes.Directives;

/// <summary>What a directive says.</summary>
public abstract record DirectiveMeaning
{
    /// <summary><c>@name</c>: what the command is called.</summary>
    public sealed record Named(string Name) : DirectiveMeaning;

    /// <summary><c>@open</c>: an http or https address, perhaps with <c>{token}</c> in it.</summary>
    public sealed record Page(string Address) : DirectiveMeaning;

    /// <summary><c>@wait http</c>: until something answers there; null for the page that opens. A path begins with a slash.</summary>
    public sealed record WaitForPage(string? Address) : DirectiveMeaning;

    /// <summary><c>@wait log</c></summary>
    public sealed record WaitForLog(Regex Pattern) : DirectiveMeaning;

    /// <summary><c>@wait healthy</c></summary>
    public sealed record WaitForHealth : DirectiveMeaning;

    /// <summary><c>@token</c></summary>
    public sealed record Token(Regex Pattern) : DirectiveMeaning;

    /// <summary><c>@prompt</c>: the text is empty when none is written.</summary>
    public sealed record Prompt(string Variable, string Text) : DirectiveMeaning;

    /// <summary><c>@env-file</c>: a path, seen from the folder of the file it stands in.</summary>
    public sealed record Variables(string File) : DirectiveMeaning;

    /// <summary>There is no such directive. <paramref name="Nearest"/> is the name that was probably meant.</summary>
    public sealed record Unknown(string? Nearest) : DirectiveMeaning;

    /// <summary>The value is missing or cannot be meant so. <paramref name="Message"/> is a sentence.</summary>
    /// <param name="Better">What could stand in place of <paramref name="Span"/>; null when nobody knows.</param>
    public sealed record Wrong(TextSpan Span, string Message, string? Better = null) : DirectiveMeaning;

    /// <summary>The same where its comment stands now.</summary>
    internal DirectiveMeaning Moved(int by) => this is Wrong wrong ? wrong with { Span = wrong.Span.Moved(by) } : this;
}
