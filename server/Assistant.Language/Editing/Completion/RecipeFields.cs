using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;

namespace Assistant.Language.Editing.Completion;

/// <summary>The keys of values such as <c>--mount type=bind,source=…</c> that are not written yet and fit the type; at the start whole values.</summary>
static class RecipeFields
{
    public static IEnumerable<CompletionItem> Of(RecipeSlot slot, ValueForm form)
    {
        var (value, part) = (slot.Value!, slot.Part!);
        var others = value.Parts().Where(other => other.Start != part.Start).ToList();
        var type = others.Where(other => other is { Name: "type", IsBareField: false }).Select(other => value.Word.Value[other.Value..other.End]).FirstOrDefault();
        return [.. part.Start == 0 && others.Count == 0 ? Beginnings(slot) : [], .. Keys(slot, form, others, type).Where(key => CanFollow(slot.Value!.Flag.Key, key.Label, others))];
    }

    /// <summary>Behind a network's bare name nothing can follow, and a number of graphics cards rules out naming them.</summary>
    static bool CanFollow(string flag, string key, IReadOnlyList<ValuePart> others) => flag switch
    {
        "network" => others.All(other => !other.IsBareField || other.Start == other.End),
        "gpus" => key is not ("count" or "device") || others.All(other => other.Start == other.End || !(other.IsBareField || other.Name is "count" or "device")),
        _ => true,
    };

    /// <summary>What the image keeps work in, from the folder of the recipe or from a volume.</summary>
    static IEnumerable<CompletionItem> Beginnings(RecipeSlot slot)
    {
        if (slot.Value!.Flag.Key != "mount") yield break;
        foreach (var mount in slot.Image is { } image ? image.Mounts.Where(mount => !mount.Path.Contains(' ')) : [])
        {
            if (slot.Expands) yield return slot.Item($"type=bind,source=\"$PWD\",target={mount.Path}", CompletionKind.Value, $"this folder, in {slot.Image!.Name}");
            yield return slot.Item($"type=volume,source={RecipeNewNames.Short(slot.Image!.Name)}-data,target={mount.Path}", CompletionKind.Value, $"a volume for the data of {slot.Image!.Name}");
        }
        foreach (var (word, meaning) in starts) yield return slot.Item(word, CompletionKind.Value, meaning);
    }

    static IEnumerable<CompletionItem> Keys(RecipeSlot slot, ValueForm form, List<ValuePart> others, string? type) =>
        from key in form.Parts
        where char.IsLower(key.Name[0])
        where type is null ? key.Fits("volume") : key.Fits(type)
        where others.All(other => other.Name != key.Name) || key.Name is "alias" or "driver-opt" or "volume-opt" or "volume-label" or "link-local-ip"
        let part = slot.Part!
        let hasValue = !part.IsBareField
        select new CompletionItem(key.Name, CompletionKind.Flag, hasValue ? slot.Value!.SpanOf(part.Start, part.Value - 1) : slot.Span, key.Bare || hasValue ? key.Name : key.Name + "=", key.Meaning)
        {
            Documentation = () => $"`{key.Name}`: {key.Meaning}.",
        };

    static readonly (string, string)[] starts =
    [
        ("type=bind,source=", "a folder or file of the host"), ("type=volume,source=", "a volume that the engine keeps"), ("type=tmpfs,target=", "memory"), ("type=image,source=", "the files of an image"),
    ];
}
