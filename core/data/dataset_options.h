// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "task.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace snac::data {

/// As `auto` of earlier builds: an index was looked for among the first columns only. Not for study files.
inline constexpr std::string_view indexAtFrontOnly = "front";

/// The simulated readout of a transmon (qubit_readout.h has the model, the sources and what was fitted).
struct ReadoutOptions
{
    int states = 2;         ///< 2: |0> and |1>; 3: |2> as well
    double sampleNs = 2.6;  ///< between two samples
    double delayNs = 2.6;   ///< before the answer of the resonator arrives: cables, filters
    double kappaMhz = 1.64; ///< line width of the resonator, kappa / 2 pi
    double chiMhz = 0.575; ///< dispersive shift, chi / 2 pi: the resonator lies at +chi for |0>, -chi for |1>
    double t1Us = 40.5;    ///< lifetime of |1>
    double mixing = 0.0325;    ///< probability that another state was there: thermal population, preparation
    double separation = 282.0; ///< distance of the steady answers of |0> and |1>, in units of the converter
    double noise = 930.0;      ///< deviation of I and of Q, a sample, in the same units

    bool operator==(const ReadoutOptions&) const = default;
};

/// Simulated pictures (image_twin.h).
struct PictureOptions
{
    double jitter = 1.0; ///< how far shapes are turned, moved, sheared, scaled; 0: all alike
    double noise = 0.1;  ///< deviation of a pixel of 28 x 28, 1 being white; larger ones average it

    bool operator==(const PictureOptions&) const = default;
};

/// Simulated Bragg peaks (bragg_peaks.h): ranges are uniform where nothing else is said.
struct PeakOptions
{
    int side = 11;              ///< pixels a side of a patch
    double leastWidth = 1.2;    ///< full width at half maximum of a peak, in pixels: from
    double mostWidth = 3.0;     ///< to, along each of its two axes
    double leastCounts = 100.0; ///< photons at the height of a peak, uniform in the logarithm: from
    double mostCounts = 4000.0; ///< to
    double background = 20.0;   ///< photons a pixel: 0 to this, equal in all pixels of a patch
    double threshold = 30.0;    ///< photons: what is below, once the background is taken off, is cleared
    int shift = 1;              ///< pixels that the patch is moved at most, each way

    bool operator==(const PeakOptions&) const = default;
};

/// What rows count in the loss.
enum class ClassWeights {
    None,    ///< each row the same
    Balanced ///< each class the same: rows of rare classes count more
};
inline constexpr Tokens<ClassWeights, 2> classWeightTokens{
    {{ClassWeights::None, "none"}, {ClassWeights::Balanced, "balanced"}}};

/// Values of a pixel of pictures in files.
enum class PictureColors {
    Auto, ///< grey where all pictures are, else red, green and blue
    Grey, ///< one: 0.299 red + 0.587 green + 0.114 blue
    Rgb   ///< three
};
inline constexpr Tokens<PictureColors, 3> pictureColorTokens{
    {{PictureColors::Auto, "auto"}, {PictureColors::Grey, "grey"}, {PictureColors::Rgb, "rgb"}}};

/// DatasetOptions::readingRules of studies that begin now; 0 before there were any.
inline constexpr int newestReadingRules = 4;

/// The `dataset:` section of a study file.
struct DatasetOptions
{
    /// "file" reads `path`; all others are rows of known_sets.h, of which "jets" is the simulated twin.
    std::string name = "jets";
    /// File of a format in source_kind.h, or the folder of a set by name; absolute, or relative to the study
    /// file (resolved by the reader).
    std::string path;
    std::string testPath;   ///< test rows in a file of their own, read as path is; empty: split off
    bool simulate = false;  ///< draw a stand-in for a set by name instead of reading it
    std::string labelsPath; ///< labels or targets in a .npy of their own
    std::string inputsKey;  ///< name of the inputs in an .npz; empty: told by the names (npz_choice.h)
    std::string labelsKey;  ///< name of the labels in an .npz; empty: told by the names
    /// CSV column, or several ("y0, y1, y2"); empty: told by names and contents (csv_layout.h)
    std::string labelColumn;
    std::string header = "auto"; ///< CSV: auto, yes, no
    /// CSV: whether the first column only counts the rows: auto, yes, no; or indexAtFrontOnly.
    std::string indexColumn = "auto";
    std::string missingValues = "refuse"; ///< CSV: refuse, or drop_rows that have one
    std::vector<std::string> drop = {};   ///< CSV: columns that are neither inputs nor truth
    /// Columns of a table, or arrays of an .npz or HDF5 file, that are no inputs; empty: there is none.
    std::string weightColumn = {}; ///< what each row counts in the loss
    std::string groupColumn = {};  ///< rows of one value fall into one part, and into one fold
    std::string timeColumn = {};   ///< the last rows are the test part, those before the validation part
    /// CSV: columns of one 1 a row are looked for as the truth; not for studies that began before they were.
    bool findOneHot = true;
    /// How files are understood; a study keeps the rules that it began with. 1: what may be several truths is
    /// asked, marks for a missing value are no classes of a text, test arrays of an archive are the test
    /// rows, texts are UTF-8. 2: several columns of 0 and 1 are labels, numbers of equal value one group. 3:
    /// pixels are divided by the deviation of all of them, before by what white is. 4: a name that tells the
    /// truth is asked about where another column may be it as well; true and True are one class.
    int readingRules = newestReadingRules;
    [[nodiscard]] bool findsLabels() const { return readingRules >= 2; }
    /// Whether the file holds test rows alone, of which only groups count beside inputs and truth; not for
    /// study files.
    bool testRowsAlone = false;
    ClassWeights classWeights = ClassWeights::None;
    TaskChoice task = {};                   ///< empty: told by the contents
    std::int64_t rows = 60000;              ///< simulated rows to draw (simulated sets only)
    std::uint64_t dataSeed = 1;             ///< seed of simulation and split; independent of the search seed
    std::optional<std::int64_t> subsetSize; ///< stratified subset of all rows
    double validationFraction = 0.2;
    double testFraction = 0.2;
    /// Whether a setting that does not fit the kind of data is an error; it is not for studies that began
    /// before it was.
    bool refuseMisfits = true;
    /// z-score with the mean and deviation of the training rows; pixels: divide by one deviation
    bool normalize = true;
    std::int64_t windowStart = 0; ///< traces: first sample that is used
    std::int64_t windowSize = 0;  ///< traces: samples that are used, two inputs (I, Q) each; 0: to the end
    /// A window that reaches beyond the trace ends with it: where candidates choose the window, one that
    /// holds all of theirs is read.
    bool windowEndsWithTrace = false;
    int imageSize = 0;                          ///< pictures: pixels a side after resizing; 0: as they are
    PictureColors colors = PictureColors::Auto; ///< pictures in files
    ReadoutOptions readout = {};
    PictureOptions pictures = {};
    PeakOptions peaks = {};
};

} // namespace snac::data
