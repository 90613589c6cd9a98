using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Hovers;

/// <summary>The keys of LABEL that tools agree on, and the variables of ENV and ARG: what they hold here and who reads them.</summary>
static class PairHover
{
    public static HoverText? At(Document document, int offset)
    {
        if (HoverPlace.InstructionAt(document, offset) is not { } instruction) return null;
        var pair = instruction.Pairs.FirstOrDefault(pair => pair.Key.Span.Touches(offset));
        if (pair.Key.Value is not { Length: > 0 } key) return null;
        var text = instruction.Kind == InstructionKind.Label ? Label(key.Trim('"', '\'')) : Variable(document.Dockerfile!, instruction, pair);
        return text is null ? null : new(pair.Key.Span, text);
    }

    static string? Label(string key) =>
        UsualWords.All.Labels.FirstOrDefault(known => known.Word == key) is { } label ? $"`{key}`: {label.Meaning}.\n\nA key of the OCI image specification."
        : key.StartsWith("org.label-schema.") ? "Keys of Label Schema are out of date; those that begin with `org.opencontainers.image.` replace them."
        : null;

    static string Variable(Dockerfile file, Instruction instruction, KeyValue pair)
    {
        var name = pair.Key.Value;
        var lines = new List<string> { Value(file, instruction, pair) is { } value ? $"`{name}={value}`" : $"`{name}`" };
        if (Reader(file, instruction, name) is { } reader) lines.Add(reader);
        lines.Add((instruction.Kind, file.StageAt(instruction.Span.Start)) switch
        {
            (InstructionKind.Env, _) => "Set for the steps below and for containers of the image.",
            (_, null) => "A global argument: `FROM` lines see it, and a stage that says `ARG " + name + "`. `--build-arg` sets it.",
            _ when pair.Value is null && GlobalArguments.Declarations(file).Any(global => global.Key.Value == name) => "Takes over the global argument for this stage.",
            _ when pair.Value is null && PlatformArguments.UsualValue(name) is not null => "Takes over what the builder sets to the platform of the build.",
            _ => "Seen by the steps below, not by containers. `--build-arg` sets it.",
        });
        return string.Join("\n\n", lines);
    }

    static string? Value(Dockerfile file, Instruction instruction, KeyValue pair)
    {
        if (file.StageAt(instruction.Span.Start) is null) return file.GlobalDefaults.GetValueOrDefault(pair.Key.Value);
        var scope = file.ScopeOf(instruction);
        if (pair.Value is not { } value) return file.GlobalDefaults.GetValueOrDefault(pair.Key.Value) ?? PlatformArguments.UsualValue(pair.Key.Value);
        var expanded = scope.Expand(value.Value, file.Escape);
        return expanded.Error is null && scope.IsCertain(expanded) ? expanded.Value : null;
    }

    static string? Reader(Dockerfile file, Instruction instruction, string name)
    {
        if (BaseFacts.Of(file, instruction.Span.Start) is { } image && image.Variables.FirstOrDefault(known => known.Name == name) is { } own) return $"Read by {image.Name}: {own.Meaning}.";
        var words = instruction.Kind == InstructionKind.Env ? UsualWords.All.Environment : UsualWords.All.Arguments;
        return words.FirstOrDefault(known => known.Word == name) is { } usual ? $"{char.ToUpperInvariant(usual.Meaning[0])}{usual.Meaning[1..]}." : null;
    }
}
