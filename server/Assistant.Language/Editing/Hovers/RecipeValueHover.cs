using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Editing.Hovers;

/// <summary>Explains the value of a flag: the part at the cursor, then what the whole value means, then the flag.</summary>
static class RecipeValueHover
{
    public static HoverText? At(Document document, int offset)
    {
        if (document.Recipe.CommandAt(offset) is not { } line) return null;
        var command = line.Command;
        return At(document, line, command.Spec, command.Flags, offset) ?? At(document, line, Commands.Docker, command.GlobalFlags, offset);
    }

    /// <summary>What a flag and its value mean.</summary>
    public static string Whole(CommandSpec command, Flag flag)
    {
        var text = CommandText.Of(command, flag.Spec!);
        return Meaning(flag) is { } meaning ? $"{meaning}\n\n---\n\n{text}" : text;
    }

    static HoverText? At(Document document, CommandLine line, CommandSpec? command, IEnumerable<Flag> flags, int offset)
    {
        var flag = flags.FirstOrDefault(flag => flag is { Spec: not null, Value: { } value } && value.Span.Touches(offset) && !flag.Span.Contains(offset));
        if (flag is null || command is null) return null;
        var value = new FlagValue(command, flag.Spec!, flag.Value!, offset);
        var parts = value.Parts();
        if (value.PartAt() is not { Part: not null } part || parts.Count == 1 && !part.Name.All(char.IsLower) && IsToldAsAWhole(document, line, value, part, flag))
            return new(flag.Value!.Span, Whole(command, flag));
        var span = value.SpanOf(part.Start, part.End) is { Length: > 0 } found && found.Touches(offset) ? found : flag.Value!.Span;
        return new(span, $"{Part(document, line, value, part)}\n\n{Whole(command, flag)}");
    }

    static bool IsToldAsAWhole(Document document, CommandLine line, FlagValue value, ValuePart part, Flag flag) =>
        About(document, line, value, part) is null && (Word(value, part) is null || Meaning(flag) is not null);

    /// <summary>Null for a value that the shell puts something into, and when there is nothing to add.</summary>
    static string? Meaning(Flag flag) => flag.Value is { IsLiteral: true } value ? FlagValueText.Of(flag.Key, flag.Spec!, value.Value) : null;

    static string Part(Document document, CommandLine line, FlagValue value, ValuePart part)
    {
        var written = value.Word.Value[part.Start..part.End];
        var shown = HoldsSecret(line, value.SpanOf(part.Start, part.End)) || part.Name == "VALUE" && SecretNames.Contains(value.Word.Value[..Math.Max(part.Start - 1, 0)]) || written.Contains('`') || written.Length == 0 ? part.Name : $"`{written}`";
        List<string> lines = [$"{shown}: {part.Part!.Meaning}."];
        if (Word(value, part) is { } word && !IsToldBelow(value, part)) lines.Add($"`{word.Word}`: {word.Meaning}.");
        if (About(document, line, value, part) is { } about) lines.Add(about);
        return string.Join("\n\n", lines);
    }

    /// <summary>Who reaches an address is told by the sentence about the whole value.</summary>
    static bool IsToldBelow(FlagValue value, ValuePart part) =>
        part.Name == "IP" && value.Word.IsLiteral && PortMapping.Parse(value.Word.Value).Ok;

    static bool HoldsSecret(CommandLine line, TextSpan span) => WrittenSecrets.Of(line.Command).Any(secret => secret.Span.Start < span.End && span.Start < secret.Span.End);

    static UsualWord? Word(FlagValue value, ValuePart part)
    {
        if (part.IsBareField && part.Name.All(c => char.IsLower(c) || c == '-')) return null;
        var written = value.Word.Value[(part.IsBareField ? part.Start : part.Value)..part.End];
        return part.Part!.Values.FirstOrDefault(word => word.Word == written);
    }

    /// <summary>What the image makes of it, and where a path of the host leads.</summary>
    static string? About(Document document, CommandLine line, FlagValue value, ValuePart part)
    {
        var written = value.Word.Value[(part.IsBareField ? part.Start : part.Value)..part.End];
        var image = line.Command.Image is { } named ? document.Catalogue.Find(named.Value) : null;
        foreach (var source in part.Part!.Takes)
        {
            var text = source switch
            {
                ValueSource.HostPath => Resolved(document, line, value, part, written),
                ValueSource.ContainerPort => image?.Ports.FirstOrDefault(port => $"{port.Port}" == written) is { } port ? $"{image!.Name} serves {port.Serves} there." : null,
                ValueSource.ContainerPath => image?.Mounts.FirstOrDefault(mount => mount.Path == written) is { } mount ? $"{image!.Name} keeps work there{(mount.Note is null ? "" : $" ({mount.Note})")}." : null,
                ValueSource.Variable => image?.Variables.FirstOrDefault(variable => variable.Name == written) is { } variable ? $"Read by {image!.Name}: {variable.Meaning}."
                    : UsualWords.All.Environment.FirstOrDefault(word => word.Word == written) is { } usual ? $"{char.ToUpperInvariant(usual.Meaning[0])}{usual.Meaning[1..]}." : null,
                ValueSource.Signal => UsualWords.All.Signals.FirstOrDefault(signal => signal.Word == SignalName.Find(written)?.Name) is { } signal ? $"`{signal.Word}`: {signal.Meaning}." : null,
                _ => null,
            };
            if (text is not null) return text;
        }
        return part.Name is "tmpfs-size" && ByteSize.Parse(written) is { Ok: true, Value: var size } ? $"{ByteSize.Text(size)}." : null;
    }

    /// <summary>The whole path, when it can be told without a shell and without showing a secret.</summary>
    static string? Resolved(Document document, CommandLine line, FlagValue value, ValuePart part, string written)
    {
        if (document.Folder is not { } folder) return null;
        if (value.Word.Parts.Any(one => one.Kind == WordPartKind.Variable && SecretNames.Contains(one.Name))) return null;
        if (!written.StartsWith('.') && !written.Contains('$') && value.Flag.Key is "volume" or "mount" || written.Length == 0) return null;
        var source = SourceText.From(written);
        var lexer = new WordLexer(source);
        lexer.Read(new(0, source.Length));
        var expander = new Expander(new(folder, document.HomeFolder ?? "~", _ => null, _ => null), line.Variables);
        if (expander.Words(lexer.Words()) is not [{ Value: var path }] || expander.Unset.Any() || path.Contains('$') || path.StartsWith('~')) return null;
        return $"That is `{HostPath.Absolute(path, folder)}`, when it is started in this file's folder.";
    }
}
