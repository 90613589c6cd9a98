using Assistant.Language.Conversions;

namespace Assistant.Language.Tests.Conversions;

public class ApptainerTests
{
    [Fact]
    public void A_run_becomes_a_definition_and_the_line_that_starts_it() => Check("""
        # Trains a model.
        docker run -d --rm --gpus all -p 6006:6006 -v "$PWD/data":/data:ro -v cache:/cache -e EPOCHS=10 -e API_KEY=${API_KEY} -w /data -m 4g --label team=a --user 1000 pytorch/pytorch:2.4 python train.py --all
        """, """
        # Made from lab.recipe.
        # Not carried over:
        # - The volume cache becomes a folder of that name; make it before.
        # - --user is left out; the program runs as whoever starts it.
        # - The entrypoint of the image is not run in front of the command; write it there when the image has one.

        Bootstrap: docker
        From: pytorch/pytorch:2.4

        %labels
            team a

        %help
            Trains a model.
            Build it: apptainer build lab.sif lab.def
            Start it: apptainer instance run --nv --bind "$PWD/data:/data:ro" --bind ./cache:/cache --env "API_KEY=${API_KEY}" --cwd /data --memory 4g lab.sif lab
            Stop it: apptainer instance stop lab
            It listens on port 6006 of this machine.

        %environment
            export EPOCHS=10

        %runscript
            exec python train.py --all "$@"

        %startscript
            exec python train.py --all "$@"

        """);

    [Theory]
    [InlineData("--tmpfs /scratch", "--scratch /scratch", "")]
    [InlineData("--tmpfs /scratch:size=64m,mode=1777", "--scratch /scratch", "# - size=64m,mode=1777 of /scratch is left out; a scratch folder lies on the machine's disk and has its limits.\n")]
    [InlineData("--mount type=tmpfs,target=/t,tmpfs-size=64m", "--scratch /t", "# - tmpfs-size=64m of /t is left out; a scratch folder lies on the machine's disk and has its limits.\n")]
    public void Memory_becomes_a_scratch_folder_without_its_limits(string flags, string start, string lost)
    {
        var text = RoundTripTests.Conversion("apptainer").Of(ConversionSource.All(ComposeTests.Document($"docker run {flags} debian:12 ls"))).Text;
        Assert.Contains($"apptainer run {start} lab.sif", text);
        Assert.Equal(lost, string.Concat(text.Split('\n').Where(line => line.Contains("scratch folder")).Select(line => line + "\n")));
    }

    static void Check(string recipe, string expected) => Assert.Equal(expected, RoundTripTests.Conversion("apptainer").Of(ConversionSource.All(ComposeTests.Document(recipe))).Text);
}
