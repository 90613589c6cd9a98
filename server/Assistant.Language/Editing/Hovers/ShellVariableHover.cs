using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Hovers;

/// <summary>
/// The value that a shell or program finds in a variable of the Dockerfile: in RUN what ARG and ENV set, in CMD, ENTRYPOINT and
/// HEALTHCHECK what ENV sets. Variables that only the script knows are left out.
/// </summary>
static class ShellVariableHover
{
    public static HoverText? At(Document document, int offset)
    {
        if (document.Dockerfile is not { } file || file.PartAt(offset) is not Instruction instruction || file.StageAt(offset) is null) return null;
        if (instruction.Kind is not (InstructionKind.Run or InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Healthcheck)) return null;
        if (instruction.Form == ArgumentForm.Json || NameAt(file.Text, offset) is not { Length: > 0 } span) return null;
        var (name, scope) = (file.Text.ToString(span), file.ScopeOf(instruction));
        if (!scope.Values.ContainsKey(name) && !scope.Declared.Contains(name)) return null;
        var text = VariableHover.Text(name, scope.Values.GetValueOrDefault(name), VariableHover.Origin(file, scope, instruction, name));
        var isLost = instruction.Kind != InstructionKind.Run && VariableHover.Setter(file, instruction, name)?.Kind == InstructionKind.Arg;
        return new(span, isLost ? $"{text}\n\nAn `ARG` is not there when the container runs; `ENV {name}=${name}` keeps it." : text);
    }

    /// <summary>The name behind the <c>$</c> or <c>${</c> at the cursor.</summary>
    static TextSpan? NameAt(SourceText text, int offset)
    {
        var (start, end) = (offset, offset);
        if (start < text.Length && text[start] == '$') start++;
        if (start < text.Length && start > 0 && text[start] == '{' && text[start - 1] == '$') start++;
        end = Math.Max(end, start);
        while (start > 0 && IsNamePart(text[start - 1])) start--;
        while (end < text.Length && IsNamePart(text[end])) end++;
        var dollar = start > 1 && text[start - 1] == '{' ? start - 2 : start - 1;
        return dollar >= 0 && text[dollar] == '$' ? TextSpan.FromBounds(start, end) : null;
    }

    static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
