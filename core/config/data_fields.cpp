// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_rows.h"

#include "snac/data/dataset_options.h"
#include "snac/data/source_kind.h"
#include "snac/data/task.h"

namespace snac::config {

using enum FieldType;

void addStudyRows(std::vector<Field>& rows)
{
    const auto add = [&](Row&& row) { rows.push_back(std::move(row).done()); };
    add(Row("name", Text, Stage::Study, "Study", "Name", "",
            "Name of the study; without it the name of the file."));
    add(Row("planner_metadata", Text, Stage::Study, "SNAC-Pack", "Planner metadata", "",
            "Notes a SNAC-Pack planner leaves in its files.")
            .notUsed()
            .hidden());
}

void addDataRows(std::vector<Field>& rows)
{
    const auto add = [&](Row&& row) { rows.push_back(std::move(row).done()); };
    const Stage stage = Stage::Data;
    static const std::string pathHelp =
        "File with the inputs: " + data::formatsInWords() +
        "; or a folder of pictures (PNG, JPEG, PGM, PPM), one folder a class; relative to the study file. "
        "Implies name: file.";
    add(Row("dataset.name", Choice, stage, "Source", "Data set", "jets",
            "jets, jets_8const, jets_16const, jets_32const, digits, readout and bragg are simulated here; "
            "file reads path. The other names are "
            "SNAC-Pack's: "
            "their files are read from data_dir or the user's data folder, or drawn where simulate says so.")
            .choices({"jets", "file", "jets_8const", "jets_16const", "jets_32const", "digits", "readout",
                      "bragg", "mnist", "fashion_mnist", "qubit", "hls4ml_jets"}));
    add(Row("dataset.path", Path, stage, "Source", "File", "", pathHelp));
    add(Row(
        "dataset.test_path", Path, stage, "Source", "Test file", "",
        "File of the same form whose rows are the test set, used for nothing else; without it test rows are "
        "split off."));
    add(Row(
        "dataset.simulate", Boolean, stage, "Source", "Simulate", "false",
        "Draw a stand-in for mnist, fashion_mnist, qubit or hls4ml_jets instead of reading it; the data are "
        "labelled as simulated everywhere."));
    add(Row(
        "dataset.labels_path", Path, stage, "Source", "Labels file", "",
        "NPY or IDX file, or a text with one label a line, with the labels or targets of a table, an NPY, "
        "NPZ, HDF5 or IDX file that has none itself."));
    add(Row(
        "dataset.inputs_key", Text, stage, "Source", "Inputs array", "",
        "Name of the inputs in an NPZ or HDF5 file; without it told by the names (x, data, features, inputs; "
        "x_train rather than x_test)."));
    add(Row("dataset.labels_key", Text, stage, "Source", "Labels array", "",
            "Name of the labels in an NPZ or HDF5 file; without it told by the names (y, label, target, "
            "truth)."));
    add(Row("dataset.label_column", Text, stage, "Source", "Label column", "",
            "Column of a CSV file that holds the truth; without it the only one of text, else the one called "
            "label, target, class, y, labels, targets or classes, else columns of one 1 a row (y0, y1; "
            "class_a, class_b), else the last. Several, as in y0, y1: one 1 a row is a class each, 0 and 1 "
            "alone a label each, else each is a number to learn. Without a header: column1, column2, ..."));
    add(Row("dataset.header", Choice, stage, "Source", "Header", "auto",
            "Whether the first row of a CSV file names the columns; auto compares it with the rows below.")
            .choices({"auto", "yes", "no"}));
    add(Row("dataset.index_column", Choice, stage, "Source", "Index column", "auto",
            "Whether the first column of a CSV file is an index to leave out; auto leaves out whole numbers "
            "without a name and what numbers or names the rows as index or id, and asks where values repeat.")
            .choices({"auto", "yes", "no"}));
    add(Row("dataset.missing_values", Choice, stage, "Source", "Missing values", "refuse",
            "Whether a CSV file with missing values (empty, NA, nan, ?) is refused, or the rows that have "
            "one are left out.")
            .choices({"refuse", "drop_rows"}));
    add(Row("dataset.drop", ChoiceList, stage, "Source", "Columns to leave out", "",
            "Columns of a CSV file that are neither inputs nor truth, as a list of names: [run, event].")
            .hidden());
    add(Row("dataset.weight_column", Text, stage, "Source", "Weight column", "",
            "Column of a CSV file, or array of an .npz or HDF5 file, that says what each row counts in the "
            "loss, 0 or more; no input. Scores count each row as one."));
    add(Row("dataset.class_weights", Choice, stage, "Source", "Class weights", "none",
            "balanced: all classes count alike in the loss, so rows of rare ones count more; of several "
            "labels "
            "a row both answers to each.")
            .choices(tokenNames(data::classWeightTokens)));
    add(Row("dataset.colors", Choice, stage, "Source", "Colours", "auto",
            "Values of a pixel in a folder of pictures: grey, or red, green and blue (rgb); auto takes rgb "
            "where a picture is in colour.")
            .choices(tokenNames(data::pictureColorTokens)));
    add(Row("dataset.task", Choice, stage, "Source", "Task", "auto",
            "What is learned: one class a row, numbers, or several labels a row, each of which it has or has "
            "not "
            "(multi_label); auto looks at the truth.")
            .choices(tokenNames(data::taskTokens)));
    add(Row("dataset.rows", Integer, stage, "Source", "Rows to simulate", "60000",
            "Rows drawn for a simulated data set.")
            .unit("rows")
            .range(100, 1e8));
    add(Row("dataset.seed", Integer, stage, "Source", "Data seed", "1",
            "Seed of the simulation and of the split; independent of search.seed.")
            .range(0, mostWhole));
    add(Row("dataset.subset_size", Integer, stage, "Split", "Rows to use", "",
            "Use only this many rows, class proportions kept; without it all.")
            .unit("rows")
            .range(10, 1e9));
    add(Row("dataset.group_column", Text, stage, "Split", "Group column", "",
            "Column of a CSV file, or array of an .npz or HDF5 file, that says which rows belong together (a "
            "patient, a run); no input. All rows of a group fall into one part, and into one fold."));
    add(Row(
        "dataset.time_column", Text, stage, "Split", "Time column", "",
        "Column of a CSV file (numbers, or dates as 2026-03-01T14:30:05), or array of an .npz or HDF5 "
        "file, that says when each row was taken; no input. The last rows are the test part, those before "
        "them the validation part; a fold is fitted to the rows before it alone."));
    add(Row("dataset.validation_fraction", Real, stage, "Split", "Validation fraction", "0.2",
            "Share of the rows that steers early stopping and the objectives.")
            .range(0.01, 0.9));
    add(Row("dataset.test_fraction", Real, stage, "Split", "Test fraction", "0.2",
            "Share of the rows held out for the final report.")
            .range(0.01, 0.9));
    add(Row("dataset.normalize", Boolean, stage, "Split", "Normalize inputs", "true",
            "Scale each input to mean 0 and deviation 1, fitted on the training rows alone. Pictures keep "
            "black at 0: all pixels are divided by one deviation, of all of them."));

    const auto used = [&](Row&& row) { add(std::move(row).hidden()); };
    used(Row("dataset.resize_val", Integer, stage, "SNAC-Pack", "Image size", "",
             "Pictures are resized to this many pixels a side (bilinear).")
             .unit("pixels")
             .range(1, 1024));
    used(Row("dataset.flatten", Boolean, stage, "SNAC-Pack", "Flatten", "",
             "Flatten images; networks of dense layers always see flat inputs."));
    used(
        Row("dataset.one_hot", Boolean, stage, "SNAC-Pack", "One-hot labels", "",
            "Storage of the labels in SNAC-Pack; both ways are recognised here, so it makes no difference."));
    used(Row("dataset.data_dir", Path, stage, "SNAC-Pack", "Data folder", "",
             "Folder of the files of mnist, fashion_mnist or qubit; relative to the study file."));
    used(Row("dataset.start_location", Integer, stage, "Traces", "Window start", "",
             "First sample of the readout window; of qubit and readout 100 where nothing is said.")
             .unit("samples")
             .range(0, 1e5));
    used(Row("dataset.window_size", Integer, stage, "Traces", "Window size", "",
             "Length of the readout window, two inputs (I, Q) a sample; of qubit and readout 400 where "
             "nothing is "
             "said.")
             .unit("samples")
             .range(1, 1e5));
    used(Row("dataset.num_classes", Integer, stage, "SNAC-Pack", "Classes", "",
             "States of a simulated readout (2 or 3); of all other data the classes are read from the data.")
             .range(2, 100000));
    const auto physics = [&](std::string_view path, std::string_view label, std::string_view unit,
                             std::string_view usual, double low, double high, std::string_view help) {
        used(Row(path, Real, stage, "Simulation", label, usual, help).unit(unit).range(low, high));
    };
    physics("dataset.readout.sample_ns", "Sample", "ns", "2.6", 0.01, 1000, "Time between two samples.");
    physics("dataset.readout.delay_ns", "Delay", "ns", "2.6", 0, 1e5,
            "Time before the answer of the resonator arrives.");
    physics("dataset.readout.kappa_mhz", "Line width", "MHz", "1.64", 0.01, 1000,
            "Line width of the resonator, kappa / 2 pi; amplitudes ring up with 2 / kappa.");
    physics("dataset.readout.chi_mhz", "Dispersive shift", "MHz", "0.575", 0.001, 1000,
            "Dispersive shift, chi / 2 pi: the resonances of the states 0 and 1 are 2 chi apart.");
    physics("dataset.readout.t1_us", "T1", "us", "40.5", 0.01, 1e6,
            "Lifetime of state 1; state 2 lives half as long.");
    physics("dataset.readout.mixing", "Mixing", "", "0.0325", 0, 0.5,
            "Probability that a neighbouring state was there at the start: thermal population, preparation.");
    physics("dataset.readout.separation", "Separation", "units", "282", 0, 1e6,
            "Distance of the steady answers of the states 0 and 1, in units of the converter.");
    physics("dataset.readout.noise", "Noise", "units", "930", 0, 1e6,
            "Deviation of I and of Q, a sample, in units of the converter.");
    physics("dataset.pictures.jitter", "Jitter", "", "1", 0, 3,
            "How far simulated pictures are turned, moved, sheared and scaled; 0: all alike.");
    physics(
        "dataset.pictures.noise", "Pixel noise", "", "0.1", 0, 2,
        "Deviation of a pixel of simulated pictures of 28 x 28, 1 being white; coarser pixels average it.");

    used(Row("dataset.peaks.side", Integer, stage, "Simulation", "Patch", "11",
             "Simulated Bragg peaks: pixels a side of a patch.")
             .unit("pixels")
             .range(5, 32));
    physics("dataset.peaks.least_width", "Least width", "pixels", "1.2", 0.5, 32,
            "Least full width at half maximum of a simulated Bragg peak, along each of its axes.");
    physics("dataset.peaks.most_width", "Most width", "pixels", "3", 0.5, 32,
            "Largest full width at half maximum of a simulated Bragg peak.");
    physics("dataset.peaks.least_counts", "Least height", "photons", "100", 1, 1e6,
            "Least photons at the height of a simulated Bragg peak; uniform in the logarithm.");
    physics("dataset.peaks.most_counts", "Most height", "photons", "4000", 1, 1e6,
            "Most photons at the height of a simulated Bragg peak.");
    physics("dataset.peaks.background", "Background", "photons", "20", 0, 1e6,
            "Most photons of background a pixel; each patch has a background between 0 and this.");
    physics("dataset.peaks.threshold", "Threshold", "photons", "30", 0, 1e6,
            "Pixels below this, once the background is taken off, are cleared.");
    used(Row("dataset.peaks.shift", Integer, stage, "Simulation", "Shift", "1",
             "Pixels that a simulated Bragg peak lies off the middle at most, each way.")
             .unit("pixels")
             .range(0, 8));

    const auto snac = [&](Row&& row) { add(std::move(row).notUsed().hidden()); };
    snac(Row("dataset.val_subset_size", Integer, stage, "SNAC-Pack", "Validation rows", "",
             "Limit on the validation rows.")
             .unit("rows")
             .range(1, 1e9));
    snac(Row("dataset.sample_count", Integer, stage, "SNAC-Pack", "Sample count", "",
             "Rows of the data set, as its description says.")
             .range(0, 1e12));
    snac(Row("dataset.input_shape", IntegerDomain, stage, "SNAC-Pack", "Input shape", "",
             "Shape of one sample.")
             .range(1, 1e6));
    for (const auto& [path, label] : std::vector<std::pair<std::string_view, std::string_view>>{
             {"dataset.display_name", "Display name"},
             {"dataset.description", "Description"},
             {"dataset.modality", "Modality"},
             {"dataset.task_type", "Task type"},
             {"dataset.notes", "Notes"},
             {"dataset.loader_path", "Loader"},
             {"dataset.loader_kwargs", "Loader arguments"}}) {
        snac(Row(path, Text, stage, "SNAC-Pack", label, "",
                 "Description of the data set in files of SNAC-Pack's agents."));
    }
    snac(Row("dataset.dataset_path", Path, stage, "SNAC-Pack", "Data path", "",
             "Where a SNAC-Pack agent found the data."));
    snac(Row("dataset.resolved_path", Path, stage, "SNAC-Pack", "Resolved path", "",
             "Where a SNAC-Pack agent found the data, absolute."));
}

} // namespace snac::config
