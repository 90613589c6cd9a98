using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Signatures;

/// <summary>A form for each type of <c>RUN --mount</c>, with its keys as parameters.</summary>
static class MountSignatures
{
    public static SignatureSet At(Instruction instruction, Flag mount, int offset)
    {
        var fields = MountField.Of(instruction, mount).ToList();
        var at = fields.FindIndex(field => field.Span.Touches(offset));
        var type = fields.FirstOrDefault(field => field.Key == "type").Value?.Value ?? "";
        var active = Instructions.Mounts.ToList().FindIndex(known => known.Type.StartsWith(type, StringComparison.OrdinalIgnoreCase));
        return new([.. Instructions.Mounts.Select(known => Form(known, fields, at))], type.Length > 0 ? Math.Max(0, active) : 0);
    }

    static Signature Form(MountType mount, List<MountField> fields, int at)
    {
        var label = $"RUN --mount=type={mount.Type}";
        var parameters = new List<SignatureParameter> { new(new(label.IndexOf("type=", StringComparison.Ordinal), $"type={mount.Type}".Length), mount.Summary) };
        foreach (var key in mount.Keys.Select(Find))
        {
            var sketch = Sketch(key);
            var isNeeded = key.Name == "target" && mount.Keys[0] == "target";
            label += isNeeded ? "," : "[,";
            parameters.Add(new(new(label.Length, sketch.Length), key.Summary));
            label += sketch + (isNeeded ? "" : "]");
        }
        return new(label, mount.Summary, parameters, Active(mount, fields, at));
    }

    /// <summary>The key at the cursor, the one that is begun there, or the first that is not written yet.</summary>
    static int Active(MountType mount, List<MountField> fields, int at)
    {
        var typed = at < 0 ? "" : fields[at].Key;
        if (fields.All(field => field.Key != "type") || typed == "type") return 0;
        var keys = mount.Keys.Select(Find).ToList();
        var index = keys.FindIndex(key => IsNamed(key, typed));
        if (index < 0 && typed.Length > 0) index = keys.FindIndex(key => key.Name.StartsWith(typed, StringComparison.Ordinal));
        if (index < 0) index = keys.FindIndex(key => !fields.Any(field => IsNamed(key, field.Key)));
        return index + 1;
    }

    static MountKey Find(string name) => Instructions.MountKeys.First(key => key.Name == name);

    static bool IsNamed(MountKey key, string name) => key.Name == name || key.Aliases.Contains(name);

    static string Sketch(MountKey key) => key.Bare ? key.Name : $"{key.Name}={key.Value ?? string.Join('|', key.Values)}";
}
