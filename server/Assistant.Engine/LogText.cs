using System.Runtime.CompilerServices;
using System.Text;
using Docker.DotNet;

namespace Assistant.Engine;

/// <summary>What programs in containers write, as text.</summary>
static class LogText
{
    /// <summary>In the pieces in which it comes, until the stream that <paramref name="open"/> gives ends.</summary>
    public static async IAsyncEnumerable<string> Of(Func<Task<MultiplexedStream>> open, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stream = await EngineException.Explain(open);
        var buffer = new byte[16 * 1024];
        // The decoder keeps a character whose bytes are split between two pieces.
        var decoder = Encoding.UTF8.GetDecoder();
        var characters = new char[buffer.Length + 1];
        while (true)
        {
            var read = await EngineException.Explain(() => stream.ReadOutputAsync(buffer, 0, buffer.Length, cancellation));
            if (read.EOF) yield break;
            var count = decoder.GetChars(buffer.AsSpan(0, read.Count), characters, flush: false);
            yield return new string(characters, 0, count);
        }
    }
}
