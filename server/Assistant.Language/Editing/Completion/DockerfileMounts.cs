using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>The keys of <c>RUN --mount=</c> that its type takes, and the values they are known to have.</summary>
public static class DockerfileMounts
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (document.Dockerfile?.PartAt(offset) is not Instruction part) return [];
        var instruction = part;
        while (instruction.Trigger is { } trigger) instruction = trigger;
        if (instruction.Flags.FirstOrDefault(flag => flag.Name == "mount" && flag.Value?.Span.Touches(offset) == true) is not { } mount) return [];
        var fields = MountField.Of(instruction, mount).ToList();
        if (fields.FirstOrDefault(field => field.Span.Touches(offset)) is not { Key: not null } typed) return [];
        return typed.Value is { } value && offset >= value.Span.Start ? Values(typed.Key, value.Span)
            : fields.Any(field => field.Key == "type") ? Keys(fields, typed)
            : Types(typed).Concat(Keys(fields, typed));
    }

    /// <summary>Most mounts begin with their type, and most of them are caches.</summary>
    static IEnumerable<CompletionItem> Types(MountField typed) =>
        typed.Value is not null ? [] : Instructions.Mounts.OrderByDescending(mount => mount.Type == "cache").Select(mount =>
            new CompletionItem($"type={mount.Type}", CompletionKind.Value, typed.Span, $"type={mount.Type}", "type of the mount") { Documentation = () => InstructionText.Of(mount) });

    static IEnumerable<CompletionItem> Keys(List<MountField> fields, MountField typed)
    {
        var type = fields.FirstOrDefault(field => field.Key == "type").Value?.Value ?? "bind";
        var takes = Instructions.Mounts.FirstOrDefault(mount => mount.Type == type)?.Keys ?? [];
        return from key in Instructions.MountKeys
               where key.Name == "type" || takes.Contains(key.Name)
               where fields.All(field => field == typed || !IsNamed(key, field.Key))
               let needsValue = !key.Bare && typed.Value is null
               select new CompletionItem(key.Name, CompletionKind.Flag, typed.KeySpan, needsValue ? $"{key.Name}=" : key.Name, key.Bare ? "alone or with a value" : "key of the mount")
               {
                   Documentation = () => InstructionText.Of(key),
               };
    }

    static IEnumerable<CompletionItem> Values(string name, TextSpan replaces)
    {
        if (Instructions.MountKeys.FirstOrDefault(key => IsNamed(key, name)) is not { } key) return [];
        var fixedValues = key.Values.Select(value => new CompletionItem(value, CompletionKind.Value, replaces, value, $"for {key.Name}")
        {
            Documentation = () => Instructions.Mounts.FirstOrDefault(mount => mount.Type == value) is { } mount ? InstructionText.Of(mount) : InstructionText.Of(key),
        });
        return fixedValues.Concat(UsualWords.All.MountValues.GetValueOrDefault(key.Name, []).Select(word => SnippetItem.Of(word, CompletionKind.Value, replaces)));
    }

    static bool IsNamed(MountKey key, string name) => key.Name == name || key.Aliases.Contains(name);
}
