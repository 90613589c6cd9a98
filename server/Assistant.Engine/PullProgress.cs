using Docker.DotNet.Models;

namespace Assistant.Engine;

/// <summary>One layer of an image on its way: what is being done with it and how many bytes of how many are through.</summary>
public sealed record LayerProgress(string Id, string Status, long Current, long Total)
{
    public bool IsDone => Status is "Pull complete" or "Already exists";
}

/// <summary>A pull at one moment.</summary>
public sealed record PullProgress(IReadOnlyList<LayerProgress> Layers)
{
    /// <summary>From 0 to 100. A layer counts half when it is loaded and whole when it is unpacked; null until a layer is known.</summary>
    public int? Percentage => Layers.Count is 0 ? null : (int)(100 * Layers.Average(Part));

    /// <summary>Such as "3 of 7 layers, 41.2 of 180.0 MB".</summary>
    public string Text
    {
        get
        {
            var text = $"{Layers.Count(layer => layer.IsDone)} of {Layers.Count} layers";
            var loading = Layers.Where(layer => layer is { Status: "Downloading", Total: > 0 }).ToList();
            return loading is [] ? text : $"{text}, {Megabytes(loading.Sum(layer => layer.Current))} of {Megabytes(loading.Sum(layer => layer.Total))} MB";
        }
    }

    static double Part(LayerProgress layer) => layer.Status switch
    {
        _ when layer.IsDone => 1,
        "Downloading" => 0.5 * Ratio(layer),
        "Extracting" => 0.5 + 0.5 * Ratio(layer),
        "Download complete" or "Verifying Checksum" => 0.5,
        _ => 0,
    };

    static double Ratio(LayerProgress layer) => layer.Total > 0 ? Math.Min(1, (double)layer.Current / layer.Total) : 0;

    static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Adds the engine's messages up, layer by layer, in the order in which the layers were first named.</summary>
sealed class PullMessages(IProgress<PullProgress>? listener) : IProgress<JSONMessage>
{
    readonly List<LayerProgress> layers = [];

    /// <summary>What the engine said when the pull failed half way, which comes with a status of success.</summary>
    public string? Failure { get; private set; }

    public void Report(JSONMessage message)
    {
        if (message.Error is { } error) Failure = error.Message;
        if (message is not { ID: { Length: > 0 } id, Status: { } status } || status.StartsWith("Pulling from", StringComparison.Ordinal)) return;
        var layer = new LayerProgress(id, status, message.Progress?.Current ?? 0, message.Progress?.Total ?? 0);
        var known = layers.FindIndex(other => other.Id == id);
        if (known < 0) layers.Add(layer);
        else layers[known] = layer;
        listener?.Report(new([.. layers]));
    }
}
