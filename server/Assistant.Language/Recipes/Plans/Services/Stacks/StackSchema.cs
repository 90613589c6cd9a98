using System.Text.Json.Nodes;
using static Assistant.Language.Recipes.Plans.Services.Stacks.StackShapes;

namespace Assistant.Language.Recipes.Plans.Services.Stacks;

/// <summary>
/// What the client lets a compose file say. Stacks know version 3 of the format alone, whose minor versions each brought keys: the number
/// beside a key tells which one did.
/// </summary>
static class StackSchema
{
    const int Newest = 13;

    /// <summary>What the client refuses the file with; null when it takes it.</summary>
    /// <param name="version">As it is written, before variables are filled in.</param>
    public static string? Problem(JsonObject file, string version)
    {
        var minor = version is "" or "3" ? Newest : Enumerable.Range(0, Newest + 1).FirstOrDefault(number => version == $"3.{number}", -1);
        if (minor < 0) return $"unsupported Compose file version: {version}";
        var faults = Versions[minor].Value.Faults(file, "(root)").ToList();
        if (faults.Count is 0) return null;
        // Of all that is wrong the client tells what lies deepest.
        var told = faults.OrderByDescending(fault => fault.Depth).ThenByDescending(fault => fault.IsKind).First();
        return $"{told.Path} {told.What}";
    }

    static readonly Lazy<StackShape>[] Versions = [.. Enumerable.Range(0, Newest + 1).Select(minor => new Lazy<StackShape>(() => Root(minor)))];

    static StackShape Root(int minor) => Of(minor, extended: 4,
        ("version", AText, 0),
        ("services", Named(StackServiceSchema.Of(minor)), 0),
        ("networks", Named(Network(minor)) with { IsClosed = false }, 0),
        ("volumes", Named(Volume(minor)), 0),
        ("secrets", Named(FileObject(minor, driver: 8)), 1),
        ("configs", Named(FileObject(minor, driver: Newest + 1)), 3));

    static StackShape Network(int minor) => OrNothing(Of(minor, extended: 7,
        ("name", AText, 5), ("driver", AText, 0), ("driver_opts", Options, 0), ("external", External, 0), ("internal", ASwitch, 0), ("attachable", ASwitch, 2), ("labels", SomePairs, 0),
        ("ipam", Of(minor, null, ("driver", AText, 0), ("config", ListOf(Of(minor, null, ("subnet", AText, 0))), 0)), 0)));

    static StackShape Volume(int minor) => OrNothing(Of(minor, extended: 7,
        ("name", AText, 4), ("driver", AText, 0), ("driver_opts", Options, 0), ("external", External, 0), ("labels", SomePairs, 0)));

    /// <summary>A secret or a config.</summary>
    static StackShape FileObject(int minor, int driver) => Of(minor, extended: 7,
        ("name", AText, 5), ("file", AText, 0), ("external", External with { IsClosed = false }, 0), ("labels", SomePairs, 0),
        ("driver", AText, driver), ("driver_opts", Options, driver), ("template_driver", AText, 8));

    static readonly StackShape External = new(StackKinds.Switch | StackKinds.Map, "boolean or mapping") { Members = new Dictionary<string, StackShape> { ["name"] = AText }, IsClosed = true };
}
