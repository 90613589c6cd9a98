using Assistant.Language.Catalogue;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Signatures;

/// <summary>Finds in a syntax line the words that stand for something.</summary>
static class SignatureLabel
{
    /// <param name="active">The name of the parameter at the cursor.</param>
    public static Signature Signature(string syntax, string documentation, IEnumerable<SyntaxParameter> parameters, string? active)
    {
        var found = parameters.Select(parameter => (parameter, At: PlaceOf(parameter.Name, syntax))).Where(one => one.At >= 0).OrderBy(one => one.At).ToList();
        var index = found.FindIndex(one => one.parameter.Name == active);
        return new(
            syntax,
            documentation,
            [.. found.Select(one => new SignatureParameter(new(one.At, one.parameter.Name.Length), one.parameter.Summary))],
            index < 0 ? null : index);
    }

    /// <summary>The first place behind the keyword where the name stands as a word of its own; -1 when there is none.</summary>
    static int PlaceOf(string name, string syntax)
    {
        for (var at = syntax.IndexOf(' '); at >= 0; at++)
        {
            at = syntax.IndexOf(name, at, StringComparison.Ordinal);
            if (at < 0) return -1;
            var end = at + name.Length;
            if (!char.IsLetter(syntax[at - 1]) && (end == syntax.Length || !char.IsLetter(syntax[end]))) return at;
        }
        return -1;
    }
}
