using System.Text.Json.Nodes;
using Assistant.Language.Catalogue;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Explained;

/// <summary>What of the work is kept, where, and what is lost.</summary>
static class StorageText
{
    public static IEnumerable<string> Of(ExplainedContainer container)
    {
        var data = DataOf(container);
        List<string> kept = [];
        foreach (var text in ExplainedContainer.Texts(container.Host, "Binds"))
            if (VolumeMount.Parse(text) is { Ok: true, Value: var volume }) yield return Mounted(kept, data, volume.IsBind ? "bind" : "volume", volume.Source, volume.Target, volume.Options.Contains("ro"));
        foreach (var mount in ExplainedContainer.Objects(container.Host, "Mounts"))
            yield return Mounted(kept, data, ExplainedContainer.Text(mount, "Type"), ExplainedContainer.Text(mount, "Source"), ExplainedContainer.Text(mount, "Target"), ExplainedContainer.IsOn(mount, "ReadOnly"));
        if (container.Config["Volumes"] is JsonObject unnamed)
            foreach (var (target, _) in unnamed) yield return Mounted(kept, data, "volume", "", target, isReadOnly: false);
        if (container.Host["Tmpfs"] is JsonObject memory)
            foreach (var (target, _) in memory) yield return Mounted(kept, data, "tmpfs", "", target, isReadOnly: false);
        if (ExplainedContainer.Texts(container.Host, "VolumesFrom") is { IsEmpty: false } others)
            yield return $"It has the volumes of {ExplainedContainer.Listed([.. others.Select(other => other.Split(':')[0])])} as well.";
        if (data?.Folder is { } work && !kept.Any(folder => IsIn(work, folder) || IsIn(folder, work)))
            yield return $"Nothing is mounted to {work}, where work belongs in this image: a folder or a volume there would keep it.";
        yield return ExplainedContainer.IsOn(container.Host, "ReadonlyRootfs") ? "Elsewhere it cannot write."
            : container.Run.AutoRemove ? "What it writes elsewhere is lost as soon as it stops."
            : "What it writes elsewhere is lost when the container is removed; stopping keeps it.";
    }

    /// <summary>Where the image keeps what is worth keeping.</summary>
    /// <param name="Empty">The place that another version of the image uses: what is mounted there stays empty. Null when there is none.</param>
    /// <param name="Keeper">Who keeps it in the folder.</param>
    sealed record Data(string Folder, string? Empty, string Keeper);

    static Data? DataOf(ExplainedContainer container)
    {
        if (container.Image is not { Mounts: [var first, ..] } image) return null;
        var reference = ImageReference.Parse(container.Run.Image).Value;
        var tag = reference is { Digest: not null, Tag: null } ? "" : reference?.Tag;
        if (reference is null || PostgresData.FolderOf(image, tag) is not { } folder) return new(first.Path, null, "");
        const string choice = "PGDATA=";
        if (container.Variables.FirstOrDefault(text => text.StartsWith(choice, StringComparison.Ordinal)) is { } chosen) return new(chosen[choice.Length..] is ['/', ..] own ? own : folder, null, "");
        return folder switch
        {
            PostgresData.From18 => new(folder, PostgresData.Before18, $"PostgreSQL {PostgresData.VersionOf(image, tag)}"),
            PostgresData.Before18 => new(folder, PostgresData.From18, $"PostgreSQL {PostgresData.VersionOf(image, tag)}"),
            _ => new(folder, null, ""),
        };
    }

    static string Mounted(List<string> kept, Data? data, string type, string source, string target, bool isReadOnly)
    {
        if (type != "tmpfs" && data?.Empty is { } empty && target.TrimEnd('/') == empty)
            return $"{(source is "" ? "What is mounted" : source)} at {empty} stays empty: {data.Keeper} keeps its data in {data.Folder}.";
        if (type == "bind" && source is ['~', ..]) return $"The engine refuses {source}: the ~ is not replaced by the home folder there. Write $HOME.";
        if (type != "tmpfs") kept.Add(target);
        var reading = isReadOnly ? " It can only read there." : "";
        return type switch
        {
            "bind" when isReadOnly => $"{source} of this machine is {target} in it, to be read only.",
            "bind" when source.EndsWith(".sock", StringComparison.Ordinal) => $"{source} of this machine is {target} in it.",
            "bind" => $"{source} of this machine is {target} in it: what is saved there stays here.",
            "volume" when source.StartsWith('$') => $"What {source} stands for, a folder of this machine or a volume, is {target} in it.{reading}",
            "tmpfs" => $"{target} is in memory: what is there is gone when it stops.",
            "volume" when source == "" => $"{target} is kept in a volume without a name, which is hard to find again.",
            "volume" => $"The volume {source} keeps {target}, also when the container is removed.{reading}",
            _ => $"{target} comes from the {type} {source}.{reading}",
        };
    }

    static bool IsIn(string path, string folder) => path == folder || path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal);
}
