using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Signatures;

/// <summary>The directives at the top of a file, also before their value is typed, and <c># check=</c> above any instruction.</summary>
static class DirectiveSignatures
{
    public static SignatureSet? At(Dockerfile file, Part part, int offset)
    {
        var line = file.Text.AsSpan(TextSpan.FromBounds(part.Span.Start, Math.Max(part.Span.Start, Math.Min(offset, part.FullSpan.End)))).ToString();
        if (line.IndexOf('=') is not (>= 0 and var equals) || line.IndexOf('#') is not (>= 0 and var hash) || hash > equals) return null;
        var name = line[(hash + 1)..equals].Trim().ToLowerInvariant();
        if (Instructions.Directives.FirstOrDefault(facts => facts.Name == name) is not { } directive) return null;
        if (name != "check" && !IsAtTop(file, part)) return null;
        return new([SignatureLabel.Signature(directive.Syntax, directive.Summary, directive.Parameters, Active(directive, line[(equals + 1)..]))], 0);
    }

    static bool IsAtTop(Dockerfile file, Part part) => file.Parts.TakeWhile(above => above != part).All(above => above is Directive);

    /// <summary>The option that is typed last; with only one parameter, that.</summary>
    static string? Active(DirectiveFacts directive, string typed)
    {
        var option = typed.Split(';')[^1].TrimStart();
        var equals = option.IndexOf('=');
        var name = equals < 0 ? option : option[..(equals + 1)];
        return (directive.Parameters.FirstOrDefault(parameter => directive.Parameters.Count == 1 || parameter.Name.StartsWith(name, StringComparison.Ordinal)))?.Name;
    }
}
