using System.Text.RegularExpressions;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Directives;

/// <summary>Works out what a directive says. Every text is read; what is wrong is a meaning too.</summary>
static class DirectiveReader
{
    public static DirectiveMeaning Read(Directive directive) => directive switch
    {
        { Name: var name } when DirectiveFacts.Find(name) is null => new DirectiveMeaning.Unknown(NearestName.Of(name, DirectiveFacts.All.Select(facts => facts.Name))),
        { Value: "" } => new DirectiveMeaning.Wrong(directive.NameSpan, $"@{directive.Name} needs a value: {DirectiveFacts.Find(directive.Name)!.Form}."),
        { Name: "name" } => Named(directive),
        { Name: "open" } => Page(directive),
        { Name: "wait" } => Wait(directive),
        { Name: "token" } => Pattern(directive, directive.Value, directive.ValueSpan, pattern => new DirectiveMeaning.Token(pattern)),
        { Name: "prompt" } => Prompt(directive),
        _ => new DirectiveMeaning.Variables(directive.Value),
    };

    static DirectiveMeaning Named(Directive directive) =>
        directive.Value.Contains('#')
            ? new DirectiveMeaning.Wrong(directive.ValueSpan, "A name has no # in it: that is what stands between a file and a name.", directive.Value.Replace("#", ""))
            : new DirectiveMeaning.Named(directive.Value);

    static DirectiveMeaning Page(Directive directive)
    {
        if (IsPage(directive.Value)) return new DirectiveMeaning.Page(directive.Value);
        var better = $"http://{directive.Value}";
        return new DirectiveMeaning.Wrong(directive.ValueSpan, "@open takes an address that begins with http:// or https://, such as http://localhost:8888/.",
            !directive.Value.Contains("://") && IsPage(better) ? better : null);
    }

    static bool IsPage(string address) =>
        !address.Contains(' ') && Uri.TryCreate(address.Replace("{token}", "token"), UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", Host.Length: > 0 };

    static DirectiveMeaning Wait(Directive directive)
    {
        var kind = directive.Value.Split(' ', '\t')[0];
        var rest = directive.Value[kind.Length..].TrimStart();
        var (kindSpan, restSpan) = (new TextSpan(directive.ValueSpan.Start, kind.Length), new TextSpan(directive.ValueSpan.End - rest.Length, rest.Length));
        return kind switch
        {
            "http" when rest is "" => new DirectiveMeaning.WaitForPage(null),
            "http" when IsPage(rest) || (rest.StartsWith('/') && !rest.Contains(' ')) => new DirectiveMeaning.WaitForPage(rest),
            "http" => new DirectiveMeaning.Wrong(restSpan, "@wait http takes a path such as /health, an address that begins with http:// or https://, or nothing."),
            "log" when rest is "" => new DirectiveMeaning.Wrong(kindSpan, "@wait log needs the text that the log will have: a regular expression."),
            "log" => Pattern(directive, rest, restSpan, pattern => new DirectiveMeaning.WaitForLog(pattern)),
            "healthy" when rest is "" => new DirectiveMeaning.WaitForHealth(),
            "healthy" => new DirectiveMeaning.Wrong(restSpan, "Nothing stands behind @wait healthy.", ""),
            _ => new DirectiveMeaning.Wrong(kindSpan, $"@wait knows http, log and healthy, not {kind}.", IsPage(kind) || kind.StartsWith('/') ? $"http {kind}" : NearestName.Of(kind, kinds)),
        };
    }

    static DirectiveMeaning Prompt(Directive directive)
    {
        var name = directive.Value.Split(' ', '\t')[0];
        var (text, span) = (directive.Value[name.Length..].TrimStart(), new TextSpan(directive.ValueSpan.Start, name.Length));
        if (Expansion.NameLength(name) == name.Length) return new DirectiveMeaning.Prompt(name, text);
        var bare = name.TrimStart('$', '{').TrimEnd('}', ':', '=', ',');
        var better = Expansion.NameLength(bare) == bare.Length && bare != "" ? bare : null;
        return new DirectiveMeaning.Wrong(span, $"@prompt begins with the name of a variable: letters, digits and _; {name} is none.", better);
    }

    static DirectiveMeaning Pattern(Directive directive, string pattern, TextSpan span, Func<Regex, DirectiveMeaning> meaning)
    {
        var read = LogPattern.Read(pattern);
        return read.Ok ? meaning(read.Value) : new DirectiveMeaning.Wrong(span, $"The pattern of @{directive.Name} cannot be used: {read.Error}.");
    }

    static readonly string[] kinds = ["http", "log", "healthy"];
}
