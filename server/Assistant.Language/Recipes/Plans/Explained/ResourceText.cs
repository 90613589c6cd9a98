using System.Globalization;
using System.Text.Json.Nodes;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Explained;

/// <summary>How much of the machine it may use.</summary>
static class ResourceText
{
    public static IEnumerable<string> Of(ExplainedContainer container)
    {
        var host = container.Host;
        List<string> limits = [];
        if (ExplainedContainer.Number(host, "Memory") is > 0 and var memory) limits.Add($"{ByteSize.Text(memory)} of memory");
        if (ExplainedContainer.Number(host, "NanoCpus") is > 0 and var nano) limits.Add(nano == 1_000_000_000 ? "1 processor" : $"{(nano / 1e9).ToString("0.###", CultureInfo.InvariantCulture)} processors");
        if (ExplainedContainer.Text(host, "CpusetCpus") is { Length: > 0 } set) limits.Add($"the processors numbered {set}");
        if (ExplainedContainer.Number(host, "PidsLimit") is > 0 and var processes) limits.Add($"{processes} processes");
        if (limits.Count > 0) yield return $"It may use at most {ExplainedContainer.Listed(limits)}.";
        if (ExplainedContainer.Number(host, "ShmSize") is > 0 and var shared) yield return $"Its processes share {ByteSize.Text(shared)} of memory in /dev/shm.";
        foreach (var request in ExplainedContainer.Objects(host, "DeviceRequests")) yield return Gpus(request);
    }

    static string Gpus(JsonObject request)
    {
        var devices = ExplainedContainer.Texts(request, "DeviceIDs");
        if (ExplainedContainer.Text(request, "Driver") == "cdi") return $"It may use {ExplainedContainer.Listed(devices)}.";
        if (!devices.IsEmpty) return $"It may use the {(devices.Length == 1 ? "GPU" : "GPUs")} {ExplainedContainer.Listed(devices)}.";
        return ExplainedContainer.Number(request, "Count") is > 0 and var count ? $"It may use {count} {(count == 1 ? "GPU" : "GPUs")}." : "It may use all GPUs.";
    }
}
