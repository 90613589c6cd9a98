using System.Globalization;

namespace Assistant.Language.Conversions.Kubernetes;

/// <summary>Amounts as Kubernetes writes them.</summary>
static class KubernetesQuantity
{
    /// <summary><c>4Gi</c>, <c>512Mi</c>, or the bytes where no unit fits.</summary>
    public static string OfBytes(long bytes)
    {
        foreach (var (unit, size) in new[] { ("Gi", 1L << 30), ("Mi", 1L << 20), ("Ki", 1L << 10) })
            if (bytes > 0 && bytes % size == 0) return $"{bytes / size}{unit}";
        return bytes.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary><c>2</c>, or thousandths such as <c>500m</c>.</summary>
    public static string OfProcessors(long billionths) =>
        billionths % 1_000_000_000 == 0 ? $"{billionths / 1_000_000_000}" : $"{Math.Max(1, billionths / 1_000_000)}m";
}
