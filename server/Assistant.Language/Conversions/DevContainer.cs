using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Conversions;

/// <summary>
/// To <c>devcontainer.json</c>: the image or its build, variables, mounts and ports under their own keys, every other flag under
/// <c>runArgs</c>. One container; VS Code starts it, opens its pages and removes nothing.
/// </summary>
static class DevContainer
{
    public static readonly Conversion Conversion = new("devcontainer", "devcontainer.json", _ => ".devcontainer/devcontainer.json", Of) { IsOfOne = true };

    static Converted Of(ConversionSource source)
    {
        var marks = new Marks();
        var losses = new Losses(marks);
        if (source.Runs.FirstOrDefault() is not { } line) return new("// There is no docker run to make a dev container of.\n{}\n", ["There is no docker run to make a dev container of."]);
        var run = MarkedCommand.Of(line, marks, losses);
        var container = new JsonObject { ["name"] = line.Heading ?? run.Name };
        var file = new ComposeFile(marks, losses, [.. source.Lines.Where(other => other.NotRun is null).Select(other => MarkedCommand.Of(other, marks, new Losses()))]);
        Image(run, file, container);
        DevContainerMounts.Add(run.Command, container, marks);
        Users(run.Command, container);
        Environment(run.Command, container);
        DevContainerPorts.Add(run, source.Document.Catalogue, container, losses);
        Switches(run.Command, container);
        RunArguments(run, container, losses);
        Program(run, source.Document.Catalogue, container, losses);
        source.TellDirectives(line, run.Name, losses);
        foreach (var other in source.Lines.Where(other => other != line)) Leftover(source, other, losses);

        var written = (JsonObject)DevContainerText.Of(container, marks, losses)!;
        return new(Compose.Head(source, losses.All, "//").TrimEnd('\n') is { Length: > 0 } head ? $"{head}\n{Json(written)}" : Json(written), losses.All);
    }

    static void Image(MarkedCommand run, ComposeFile file, JsonObject container)
    {
        if (file.BuildOf(run.Command.Image!.Value)?.Command is not { } build)
        {
            container["image"] = run.Command.Image.Value;
            return;
        }
        // Paths are seen from .devcontainer, which is one folder below the recipe.
        var section = new JsonObject { ["dockerfile"] = Up(build.Value("file") ?? "Dockerfile"), ["context"] = Up(build.Arguments is [var context, ..] ? context.Value : ".") };
        if (build.Value("target") is { } target) section["target"] = target;
        foreach (var pair in build.Values("build-arg").Select(word => KeyValue.Split(word.Value))) Child(section, "args")[pair.Key] = pair.Value ?? DevContainerText.Local(pair.Key, file.Marks);
        container["build"] = section;
    }

    static string Up(string path) => path.StartsWith('/') || Marks.Has(path) ? path : path == "." ? ".." : $"../{HostPath.Clean(path)}";

    static void Users(DockerCommand command, JsonObject container)
    {
        if (command.Value("user") is not { Length: > 0 } user) return;
        container["containerUser"] = user;
        container["remoteUser"] = user.Split(':')[0];
    }

    static void Environment(DockerCommand command, JsonObject container)
    {
        foreach (var (name, value) in command.Values("env").Select(word => KeyValue.Split(word.Value)))
            Child(container, "containerEnv")[name] = value ?? $"${{localEnv:{name}}}";
    }

    static void Switches(DockerCommand command, JsonObject container)
    {
        if (command.IsOn("privileged")) container["privileged"] = true;
        if (command.IsOn("init")) container["init"] = true;
        foreach (var (flag, key) in new[] { ("cap-add", "capAdd"), ("security-opt", "securityOpt") })
            if (command.Values(flag).Select(word => word.Value).ToList() is { Count: > 0 } values) container[key] = new JsonArray([.. values.Select(value => (JsonNode?)value)]);
    }

    /// <summary>Every other flag, as docker takes it.</summary>
    static void RunArguments(MarkedCommand run, JsonObject container, Losses losses)
    {
        var arguments = new JsonArray();
        foreach (var flag in run.Command.Flags)
        {
            if (Own.Contains(flag.Key) && !(flag.Key is "volume" or "mount" && !DevContainerMounts.IsCarried(flag))) continue;
            if (flag.Spec is null || flag.MissesValue) losses.Add($"{flag.Name} is left out; docker run has no such flag, or it has no value.");
            else if (Managed.TryGetValue(flag.Key, out var reason))
            {
                if (reason != "") losses.Add(reason);
            }
            else if (flag.Spec.TakesValue)
            {
                arguments.Add((JsonNode)flag.Spec.Long);
                arguments.Add((JsonNode)flag.Value!.Value);
            }
            else arguments.Add((JsonNode)(flag.IsOn ? flag.Spec.Long : $"{flag.Spec.Long}=false"));
        }
        if (arguments.Count > 0) container["runArgs"] = arguments;
    }

    static readonly HashSet<string> Own = ["env", "user", "privileged", "init", "cap-add", "security-opt", "publish", "volume", "mount", "help", "workdir"];

    static readonly Dictionary<string, string> Managed = new()
    {
        ["detach"] = "", ["interactive"] = "", ["tty"] = "", ["quiet"] = "", ["pull"] = "",
        ["rm"] = "--rm is left out; VS Code keeps the container until it is rebuilt.",
        ["restart"] = "--restart is left out; VS Code starts the container.",
        ["attach"] = "--attach is left out; VS Code attaches itself.",
        ["sig-proxy"] = "",
        ["detach-keys"] = "--detach-keys is left out; VS Code attaches itself.",
        ["cidfile"] = "--cidfile is left out; VS Code keeps the container's ID.",
    };

    /// <summary>VS Code replaces the program of an image unless told otherwise, and has no place for words behind the image.</summary>
    static void Program(MarkedCommand run, ImageCatalogue catalogue, JsonObject container, Losses losses)
    {
        var words = run.Command.Arguments.Skip(1).Select(word => word.Value).ToList();
        if (words.Count > 0) losses.Add("What stands behind the image is left out; start it in the terminal, or from postStartCommand.");
        else if (catalogue.Find(run.Command.Image!.Value) is { Interactive: not true } || run.Command.IsOn("detach")) container["overrideCommand"] = false;
    }

    static void Leftover(ConversionSource source, CommandLine line, Losses losses)
    {
        var number = source.Document.Text.LineAt(line.Span.Start) + 1;
        if (line.Command.Name is "build" or "buildx build" or "pull" && line.NotRun is null) return;
        losses.Add($"Line {number} is left out: {string.Join(' ', line.Command.Path.Select(word => word.Value).Prepend(line.Command.Program))}{(line.Command.Name is "network create" or "volume create" ? "; run it once before" : "; a dev container is one container")}.");
    }

    internal static JsonObject Child(JsonObject parent, string key)
    {
        if (parent[key] is JsonObject child) return child;
        var made = new JsonObject();
        parent[key] = made;
        return made;
    }

    static string Json(JsonObject json)
    {
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) json.WriteTo(writer);
        return Encoding.UTF8.GetString(output.ToArray()) + "\n";
    }
}
