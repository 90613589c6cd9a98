using System.Globalization;
using Assistant.Language.Values;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions;

/// <summary>Processors, graphics cards, limits of the shell and of devices.</summary>
static class ComposeLimits
{
    public static void Add(MarkedCommand run, YamlMap service, ComposeFile file)
    {
        var command = run.Command;
        if (command.Value("cpus") is { } cpus) service.Add("cpus", Cpus(cpus));
        foreach (var word in command.Values("gpus")) Gpus(word.Value, service, file.NameOf(run), file.Losses);
        foreach (var limit in command.Values("ulimit").Select(word => KeyValue.Split(word.Value)).GroupBy(limit => limit.Key))
            service.Child("ulimits").Add(limit.Key, Ulimit(limit.Last().Value ?? ""));
        if (command.Value("blkio-weight") is { } weight) service.Child("blkio_config").AddPlain("weight", weight);
        foreach (var (flag, key, name) in Devices)
            foreach (var word in command.Values(flag)) service.Child("blkio_config").Append(key, Device(word.Value, name));
    }

    public static IReadOnlyList<(string Flag, string Key, string Name)> Devices { get; } =
    [
        ("blkio-weight-device", "weight_device", "weight"), ("device-read-bps", "device_read_bps", "rate"), ("device-read-iops", "device_read_iops", "rate"),
        ("device-write-bps", "device_write_bps", "rate"), ("device-write-iops", "device_write_iops", "rate"),
    ];

    /// <summary>Compose takes decimals only, docker also <c>1/2</c>.</summary>
    static YamlText Cpus(string text) => Processors.Parse(text) is { Ok: true, Value: var billionths }
        ? new((billionths / 1_000_000_000m).ToString("0.#########", CultureInfo.InvariantCulture), IsPlain: true)
        : new(text);

    static void Gpus(string text, YamlMap service, string name, Losses losses)
    {
        if (GpuRequest.Parse(text) is not { Ok: true, Value: var request })
        {
            losses.Add(name, "--gpus is left out; its value is not understood.");
            return;
        }
        var device = new YamlMap();
        if (request.Driver != "") device.Add("driver", request.Driver);
        if (request.Devices is { } devices) device.Add("device_ids", YamlList.Of(devices, isFlow: true));
        else device.AddPlain("count", request.Count == -1 ? "all" : request.Count.ToString(CultureInfo.InvariantCulture));
        device.Add("capabilities", YamlList.Of(request.Capabilities, isFlow: true));
        foreach (var (key, value) in request.Options) device.Child("options").Add(key, value);
        service.Child("deploy").Child("resources").Child("reservations").Append("devices", device);
    }

    static YamlNode Ulimit(string limits)
    {
        if (limits.Split(':') is not [var soft, var hard]) return new YamlText(limits, IsPlain: Whole.Parse(limits).Ok);
        var both = new YamlMap();
        both.AddPlain("soft", soft);
        both.AddPlain("hard", hard);
        return both;
    }

    static YamlMap Device(string value, string name)
    {
        var device = new YamlMap();
        var (path, limit) = KeyValue.Split(value, ':');
        device.Add("path", path);
        device.Add(name, new YamlText(limit ?? "", IsPlain: Whole.Parse(limit ?? "").Ok));
        return device;
    }
}
