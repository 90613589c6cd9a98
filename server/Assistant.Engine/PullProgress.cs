using System.Globalization;

namespace Assistant.Engine;

/// <summary>One layer of an image on its way: what is being done with it, and how many of its bytes are loaded and unpacked.</summary>
/// <param name="Size">As it is loaded; 0 until the engine tells it, and for a layer that was there.</param>
public sealed record LayerProgress(string Id, string Status, long Loaded = 0, long Unpacked = 0, long Size = 0)
{
    public bool IsDone => Status is "Pull complete" or "Already exists";

    /// <summary>True when nothing more of it is to be loaded.</summary>
    public bool IsLoaded => IsDone || Status is "Verifying Checksum" or "Download complete" or "Extracting";

    /// <summary>The layer after the engine has said more of it. A total that it does not know is 0, or less.</summary>
    internal LayerProgress After(string status, long current, long total)
    {
        var after = this with { Status = status, Size = Math.Max(Size, total) };
        return status switch
        {
            _ when after.IsDone => after with { Loaded = after.Size, Unpacked = after.Size },
            "Downloading" => after with { Loaded = after.Size > 0 ? Math.Min(current, after.Size) : current },
            // Without a total it is seconds that are counted.
            "Extracting" => after with { Loaded = after.Size, Unpacked = total > 0 ? Math.Min(current, after.Size) : Unpacked },
            _ when after.IsLoaded => after with { Loaded = after.Size },
            _ => after,
        };
    }
}

/// <summary>A pull at one moment.</summary>
/// <param name="Percentage">From 0 to 100, never less than a moment before. Half of it is loading and half unpacking.</param>
/// <param name="BytesPerSecond">How fast it was loaded in the last seconds; null until that is known.</param>
public sealed record PullProgress(IReadOnlyList<LayerProgress> Layers, int Percentage, double? BytesPerSecond)
{
    /// <summary>True when everything is loaded: what is still done takes the engine alone.</summary>
    public bool IsUnpacking => Layers.All(layer => layer.IsLoaded) && !Layers.All(layer => layer.IsDone);

    /// <summary>Such as "3 of 7 layers, 41.2 of 180.0 MB, 1.4 MB/s".</summary>
    public string Text
    {
        get
        {
            var text = $"{Layers.Count(layer => layer.IsDone)} of {Layers.Count} layers";
            var size = Layers.Sum(layer => layer.Size);
            if (size > 0) text += $", {Megabytes(Layers.Where(layer => layer.Size > 0).Sum(layer => layer.Loaded))} of {Megabytes(size)} MB";
            return IsUnpacking ? $"{text}, unpacking" : BytesPerSecond is { } speed && Layers.Any(layer => !layer.IsLoaded) ? $"{text}, {Speed(speed)}" : text;
        }
    }

    /// <summary>How much is done by bytes. A layer whose size nobody knows yet is taken for as large as the largest; one that was there is nothing to be done.</summary>
    internal static int PercentageOf(IReadOnlyList<LayerProgress> layers)
    {
        var largest = layers.Max(layer => layer.Size);
        var all = layers.Sum(layer => layer is { Size: 0, IsDone: false } ? largest : layer.Size);
        return all is 0 ? 0 : (int)(50 * layers.Where(layer => layer.Size > 0).Sum(layer => layer.Loaded + layer.Unpacked) / all);
    }

    static string Speed(double speed) => speed < 1e5 ? $"{Number(speed / 1e3, "0")} kB/s" : $"{Megabytes(speed)} MB/s";

    static string Megabytes(double bytes) => Number(bytes / 1e6, "0.0");

    static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
