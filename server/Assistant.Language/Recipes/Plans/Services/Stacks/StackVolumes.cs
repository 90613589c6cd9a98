using System.Text.Json.Nodes;
using Assistant.Language.Recipes.Plans.Container;

namespace Assistant.Language.Recipes.Plans.Services.Stacks;

/// <summary>The volumes and folders of a service's tasks.</summary>
static class StackVolumes
{
    public static JsonArray Of(StackContext stack, string service, JsonObject written) =>
        new([.. written.Items("volumes").Select(item => Mount(stack, service, item as JsonObject ?? Long((string)item!)))]);

    /// <summary>The short form <c>[SOURCE:]TARGET[:OPTIONS]</c> as the long one.</summary>
    static JsonObject Long(string text)
    {
        var parts = text.Split(':');
        // The client takes one letter for a drive of Windows, and has its own words for what is left out.
        if (parts.Length > 3 || parts.Any(part => part is "") || parts[..^1].Any(part => part is [var letter] && char.IsLetter(letter))) throw StackProblem.Unclear;
        if (parts is [var target]) return new() { ["type"] = "volume", ["target"] = target };
        var volume = new JsonObject { ["type"] = parts[0][0] is '.' or '/' or '~' ? "bind" : "volume", ["source"] = parts[0], ["target"] = parts[1] };
        if (parts[0].StartsWith('\\')) throw StackProblem.Unclear;
        foreach (var option in parts is [_, _, var options] ? options.Split(',') : [])
            if (option is "ro" or "rw") volume["read_only"] = option is "ro";
            else if (option is "nocopy") volume["volume"] = new JsonObject { ["nocopy"] = true };
            else if (option is "rprivate" or "private" or "rshared" or "shared" or "rslave" or "slave") volume["bind"] = new JsonObject { ["propagation"] = option };
        return volume;
    }

    static JsonObject Mount(StackContext stack, string service, JsonObject volume)
    {
        var (type, source) = (volume.Text("type"), volume.Text("source"));
        if (type is "npipe" or "cluster" or "") throw StackProblem.Unclear;
        if (type is not ("bind" or "volume" or "tmpfs")) throw new StackProblem($"service {service}: volume type must be volume, bind, tmpfs, npipe, or cluster");
        if (type is "bind" && source is "") throw new StackProblem("invalid mount config for type \"bind\": field Source must not be empty");
        if (type is "tmpfs" && source is not "") throw new StackProblem($"service {service}: invalid tmpfs source, source must be empty");
        if (new[] { "tmpfs", "bind", "volume" }.FirstOrDefault(other => other != type && volume.ContainsKey(other)) is { } foreign)
            throw new StackProblem($"service {service}: {foreign} options are incompatible with type {type}");
        return type switch
        {
            "bind" => Bind(stack, volume),
            "tmpfs" => Tmpfs(volume),
            _ => source is "" ? Common(volume, "") : Named(stack, service, volume),
        };
    }

    static JsonObject Common(JsonObject volume, string source)
    {
        var mount = new JsonObject { ["Type"] = volume.Text("type") };
        if (source is not "") mount["Source"] = source;
        if (volume.Text("target") is { Length: > 0 } target) mount["Target"] = target;
        if (volume.IsOn("read_only")) mount["ReadOnly"] = true;
        if (volume.Text("consistency") is { Length: > 0 } consistency) mount["Consistency"] = consistency;
        return mount;
    }

    static JsonObject Bind(StackContext stack, JsonObject volume)
    {
        var source = volume.Text("source");
        if (source is ['~', .. var rest]) source = (stack.Environment.Variable("HOME") ?? stack.Environment.Home) + rest;
        var mount = Common(volume, stack.Absolute(source));
        if (volume["bind"] is not JsonObject bind) return mount;
        var options = ContainerBody.Child(mount, "BindOptions");
        if (bind.Text("propagation") is { Length: > 0 } propagation) options["Propagation"] = propagation;
        return mount;
    }

    static JsonObject Tmpfs(JsonObject volume)
    {
        var mount = Common(volume, "");
        if (volume["tmpfs"] is not JsonObject tmpfs) return mount;
        var options = ContainerBody.Child(mount, "TmpfsOptions");
        if (tmpfs.Count("size") is > 0 and var size) options["SizeBytes"] = size;
        return mount;
    }

    static JsonObject Named(StackContext stack, string service, JsonObject volume)
    {
        var (name, defined) = (volume.Text("source"), stack.File.Map("volumes"));
        if (!defined.ContainsKey(name)) throw new StackProblem($"service {service}: undefined volume \"{name}\"");
        var written = defined.Map(name);
        var mount = Common(volume, StackNames.Of("volume", name, written, stack));
        var options = ContainerBody.Child(mount, "VolumeOptions");
        if (volume.Map("volume").IsOn("nocopy")) options["NoCopy"] = true;
        if (StackNames.IsExternal(written)) return mount;
        if (written.ContainsKey("x-cluster-spec")) throw StackProblem.Unclear;
        options["Labels"] = stack.Labels(written.Pairs("labels"));
        var driver = new JsonObject();
        if (written.Text("driver") is { Length: > 0 } plugin) driver["Name"] = plugin;
        if (written.Map("driver_opts").Count > 0) driver["Options"] = written.Pairs("driver_opts").Strings();
        if (driver.Count > 0 || written.ContainsKey("driver_opts")) options["DriverConfig"] = driver;
        return mount;
    }
}
