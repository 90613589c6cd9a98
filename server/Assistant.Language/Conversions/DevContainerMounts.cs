using System.Text.Json.Nodes;
using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Conversions;

/// <summary>The folder of the recipe becomes the workspace; what else is mounted stays mounted.</summary>
static class DevContainerMounts
{
    public static void Add(DockerCommand command, JsonObject container, Marks marks)
    {
        var mounts = new JsonArray();
        foreach (var flag in command.Flags.Where(flag => flag.Key is "volume" or "mount" && IsCarried(flag)))
        {
            if (flag.Key == "mount") mounts.Add((JsonNode)flag.Value!.Value);
            else if (VolumeMount.Parse(flag.Value!.Value).Value is { } mount) Volume(mount, container, mounts, marks);
        }
        if (command.Value("workdir") is { Length: > 0 } folder) container["workspaceFolder"] = folder;
        if (mounts.Count > 0) container["mounts"] = mounts;
    }

    /// <summary>What the key has no words for, such as labels of SELinux and volumes without a name, stays a flag.</summary>
    public static bool IsCarried(Flag flag) =>
        flag.Value is { } value && (flag.Key == "mount" || (VolumeMount.Parse(value.Value) is { Ok: true, Value: { Source: not "" } mount } && mount.Options.All(option => option is "ro" or "rw") && !value.Value.Contains(',')));

    static void Volume(VolumeMount mount, JsonObject container, JsonArray mounts, Marks marks)
    {
        var (source, isFolder) = Mounted.SourceOf(mount, marks);
        var text = $"source={source},target={mount.Target},type={(isFolder ? "bind" : "volume")}{(mount.Options.Contains("ro") ? ",readonly" : "")}";
        if (!IsRecipeFolder(source, marks) || container.ContainsKey("workspaceMount"))
        {
            mounts.Add((JsonNode)text);
            return;
        }
        container["workspaceMount"] = text;
        container["workspaceFolder"] = mount.Target;
    }

    static bool IsRecipeFolder(string source, Marks marks) => source.Length == 1 && marks.At(source) is { Name: "PWD" or "pwd" };
}
