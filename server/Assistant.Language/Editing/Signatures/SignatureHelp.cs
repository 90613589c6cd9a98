using Assistant.Language.Text;

namespace Assistant.Language.Editing.Signatures;

/// <summary>The forms of what is being typed, and which of them it is.</summary>
/// <param name="Active">The index of the form that fits what is typed.</param>
public sealed record SignatureSet(IReadOnlyList<Signature> Signatures, int Active);

/// <summary>One form, such as <c>FROM IMAGE[:TAG] [AS NAME]</c>.</summary>
/// <param name="Documentation">Markdown.</param>
/// <param name="Active">The index of the parameter at the cursor; null when it is none of them.</param>
public sealed record Signature(string Label, string Documentation, IReadOnlyList<SignatureParameter> Parameters, int? Active);

/// <summary>A part of a form.</summary>
/// <param name="Span">Where it stands in the label.</param>
/// <param name="Documentation">Markdown; empty when the form's own says it all.</param>
public sealed record SignatureParameter(TextSpan Span, string Documentation);

/// <summary>Shows how the instruction, flag, directive or docker command at the cursor goes on; null where nothing is known.</summary>
public static class SignatureHelp
{
    /// <param name="isAsked">
    /// True when a person asked for it. Help that comes by itself while a shell command is typed would be in the way after its first word.
    /// </param>
    public static SignatureSet? At(Document document, int offset, bool isAsked) =>
        (document.Dockerfile is { } file ? DockerfileSignatures.At(file, offset, isAsked) : null) ?? RecipeSignatures.At(document, offset, isAsked);
}
