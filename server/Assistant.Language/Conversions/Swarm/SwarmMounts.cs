using Assistant.Language.Values;

namespace Assistant.Language.Conversions.Swarm;

/// <summary>Folders, volumes and memory as <c>--mount</c>, the only form that a service takes.</summary>
static class SwarmMounts
{
    public static void Add(MarkedCommand run, string name, ComposeFile file, RecipeFlags flags)
    {
        foreach (var mounted in Mounted.Of(run.Command, file.Marks))
        {
            flags.Add("--mount", Text(mounted));
            if (mounted.Kind == MountedKind.Folder) file.Losses.Add(name, $"{mounted.Source} has to be on every node that runs a task; --constraint keeps it to managers, name one node there when you have several.");
            if (mounted is { Kind: MountedKind.Volume, Source: not "" }) file.Losses.Add(name, $"each node has a volume {mounted.Source} of its own; --constraint keeps the task to managers, name one node there when you have several.");
            foreach (var option in mounted.Unsaid.Where(option => !option.Contains('-'))) file.Losses.Add(name, $"{option} at {mounted.Target} is left out; --mount of a service has no such option.");
        }
        foreach (var word in run.Command.Values("mount").Where(word => MountOption.Parse(word.Value).Value is not { Type: "bind" or "volume" or "tmpfs" }))
            file.Losses.Add(name, $"--mount {word.Value.Replace(',', ' ')} is left out; a service takes bind, volume and tmpfs.");
    }

    static string Text(Mounted mounted)
    {
        List<string> fields = [$"type={mounted.Kind switch { MountedKind.Folder => "bind", MountedKind.Volume => "volume", _ => "tmpfs" }}"];
        if (mounted.Source != "") fields.Add($"source={mounted.Source}");
        fields.Add($"target={mounted.Target}");
        if (mounted.ReadOnly) fields.Add("readonly");
        if (mounted.Size is { } size) fields.Add($"tmpfs-size={size}");
        // Options of --mount, such as bind-propagation, are the same in a service.
        fields.AddRange(mounted.Unsaid.Where(option => option.Contains('-')));
        return string.Join(',', fields.Select(CsvRecord.Field));
    }
}
