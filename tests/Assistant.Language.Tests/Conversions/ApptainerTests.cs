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

    static void Check(string recipe, string expected) => Assert.Equal(expected, RoundTripTests.Conversion("apptainer").Of(ConversionSource.All(ComposeTests.Document(recipe))).Text);
}
