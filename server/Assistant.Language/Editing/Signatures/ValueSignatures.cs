using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Signatures;

/// <summary>The form of a flag's value with the part at the cursor: <c>-p [IP:][HOST:]CONTAINER[/PROTOCOL]</c>; of <c>--mount</c> one form for each type.</summary>
static class ValueSignatures
{
    /// <param name="start">What stands in front of the value: <c>docker run -p</c>.</param>
    public static SignatureSet Of(FlagValue value, string start) => value.Form!.Split == ValueSplit.Fields ? Fields(value, start) : new([Sequence(value, start)], 0);

    static Signature Sequence(FlagValue value, string start)
    {
        var form = value.Form!;
        var label = $"{start} {form.Form}";
        List<SignatureParameter> parameters = [];
        var at = start.Length + 1;
        var here = value.PartAt(isTyping: true);
        foreach (var part in form.Parts)
        {
            var found = label.IndexOf(part.Name, at, StringComparison.Ordinal);
            if (found < 0) continue;
            parameters.Add(new(new(found, part.Name.Length), Sentence(here?.Part is { } meant && meant.Name == part.Name ? meant : part)));
            at = found + part.Name.Length;
        }
        var active = here is null ? -1 : parameters.FindIndex(parameter => label.AsSpan(parameter.Span.Start, parameter.Span.Length).SequenceEqual(here.Name));
        return new(label, $"{value.Flag.Meaning}.", parameters, active < 0 ? null : active);
    }

    static SignatureSet Fields(FlagValue value, string start)
    {
        var form = value.Form!;
        var parts = value.Parts(isTyping: true);
        var here = value.PartAt(isTyping: true);
        var type = parts.Where(part => part is { Name: "type", IsBareField: false }).Select(part => value.Word.Value[part.Value..part.End]).FirstOrDefault();
        var bare = form.Parts.FirstOrDefault(part => part.Bare && !char.IsLower(part.Name[0]));
        var types = form.Parts.SelectMany(part => part.Of).Distinct().Where(name => name is not ("npipe" or "cluster")).ToList();
        List<Signature> signatures = bare is null ? [] : [new($"{start} {bare.Name}", $"{value.Flag.Meaning}.", [new(new(start.Length + 1, bare.Name.Length), Sentence(bare))], 0)];
        foreach (var kind in types.Count == 0 ? [null] : types.ToList<string?>()) signatures.Add(OfType(value, start, kind, parts, here));
        var isBare = bare is not null && parts.All(part => part.IsBareField);
        var active = isBare ? 0 : types.Count == 0 || type is null ? signatures.Count - Math.Max(types.Count, 1) : signatures.Count - types.Count + Math.Max(types.FindIndex(name => name.StartsWith(type, StringComparison.Ordinal)), 0);
        return new(signatures, active);
    }

    static Signature OfType(FlagValue value, string start, string? type, IReadOnlyList<ValuePart> parts, ValuePart? here)
    {
        var label = start + " ";
        List<SignatureParameter> parameters = [];
        var keys = value.Form!.Parts.Where(part => char.IsLower(part.Name[0]) && (type is null || part.Fits(type))).ToList();
        foreach (var key in keys)
        {
            var sketch = key.Bare ? key.Name : key.Name == "type" && type is not null ? $"type={type}" : $"{key.Name}={key.Name.Split('-')[^1].ToUpperInvariant()}";
            var isNeeded = key.Name is "source" or "target" or "id" || key.Name == "type" && (type is not null || value.Form.Form.Contains("type=", StringComparison.Ordinal));
            label += (parameters.Count == 0 ? isNeeded ? "" : "[" : isNeeded ? "," : "[,");
            parameters.Add(new(new(label.Length, sketch.Length), Sentence(key)));
            label += sketch + (isNeeded ? "" : "]");
        }
        return new(label, $"{value.Flag.Meaning}.", parameters, Active(value, keys, parts, here) is >= 0 and var active ? active : null);
    }

    /// <summary>The key at the cursor, the one that is begun there, or the first that is not written yet.</summary>
    static int Active(FlagValue value, List<FormPart> keys, IReadOnlyList<ValuePart> parts, ValuePart? here)
    {
        if (here is null) return -1;
        if (!here.IsBareField) return keys.FindIndex(key => key.Name == here.Name);
        var typed = value.Word.Value[here.Start..here.End];
        var begun = typed.Length == 0 ? -1 : keys.FindIndex(key => key.Name.StartsWith(typed, StringComparison.Ordinal));
        return begun >= 0 ? begun : keys.FindIndex(key => parts.All(part => part.IsBareField && !key.Bare || part.Name != key.Name));
    }

    static string Sentence(FormPart part) => $"{char.ToUpperInvariant(part.Meaning[0])}{part.Meaning[1..]}.";
}
