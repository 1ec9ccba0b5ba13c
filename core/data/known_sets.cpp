// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "known_sets.h"

#include "bragg_peaks.h"
#include "image_folder.h"
#include "image_twin.h"
#include "jet_particles.h"
#include "jets_twin.h"
#include "qubit_folder.h"
#include "qubit_readout.h"
#include "reading.h"

#include "snac/base/reading_bounds.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>

namespace snac::data {

namespace fs = std::filesystem;

namespace {

/// Rows are drawn one by one, so that none are drawn to be left out again.
std::int64_t rowsToDraw(const DatasetOptions& options)
{
    return std::min(options.rows, options.subsetSize.value_or(options.rows));
}

Result<Dataset> drawJets(const DatasetOptions& options, RunControl& control)
{
    return simulateJets(options.rows, options.dataSeed, control);
}

Result<Dataset> drawDigits(const DatasetOptions& options, RunControl& control)
{
    return simulatePictures(PictureKind::Digits, options, rowsToDraw(options), control);
}

Result<Dataset> drawGarments(const DatasetOptions& options, RunControl& control)
{
    return simulatePictures(PictureKind::Garments, options, rowsToDraw(options), control);
}

Result<Dataset> drawReadout(const DatasetOptions& options, RunControl& control)
{
    return simulateReadout(options, rowsToDraw(options), control);
}

Result<Dataset> drawPeaks(const DatasetOptions& options, RunControl& control)
{
    return simulateBraggPeaks(options, rowsToDraw(options), control);
}

template<int particles>
Result<Dataset> drawParticles(const DatasetOptions& options, RunControl& control)
{
    return simulateJetParticles(rowsToDraw(options), particles, options.dataSeed, control);
}

/// The hardest particles of simulated jets.
template<int particles>
constexpr KnownSet particleSet(std::string_view name, std::string_view what)
{
    return {.name = name,
            .what = what,
            .files = "",
            .getting = "",
            .standIn = "simulated jets as particles",
            .package = "",
            .packaged = "",
            .simulate = drawParticles<particles>,
            .simulated = true};
}

constexpr std::string_view idxFiles =
    "train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte and "
    "t10k-labels-idx1-ubyte, packed as .gz or not";

constexpr std::array sets{
    KnownSet{.name = "jets",
             .what = "LHC jets of five classes, 16 high-level features",
             .files = "",
             .getting = "",
             .standIn = "the simulated twin of the 16-feature jets",
             .package = "",
             .packaged = "",
             .simulate = drawJets,
             .simulated = true},
    KnownSet{.name = "digits",
             .what = "drawn digits 0 to 9 with jitter and noise, 4 x 4 to 64 x 64 pixels",
             .files = "",
             .getting = "",
             .standIn = "drawn digits",
             .package = "",
             .packaged = "",
             .simulate = drawDigits,
             .simulated = true,
             .pictures = true},
    KnownSet{.name = "readout",
             .what = "dispersive readout of a transmon, traces of I and Q, two or three states",
             .files = "",
             .getting = "",
             .standIn = "the simulated readout of a transmon",
             .package = "",
             .packaged = "",
             .simulate = drawReadout,
             .simulated = true,
             .traces = true},
    KnownSet{.name = "bragg",
             .what = "Bragg peaks on patches of 11 x 11 pixels and their middles, two numbers to learn",
             .files = "",
             .getting = "",
             .standIn = "simulated Bragg peaks",
             .package = "",
             .packaged = "",
             .simulate = drawPeaks,
             .simulated = true},
    particleSet<8>("jets_8const", "LHC jets of five classes as their 8 hardest particles: pT, eta, phi"),
    particleSet<16>("jets_16const", "LHC jets of five classes as their 16 hardest particles: pT, eta, phi"),
    particleSet<32>("jets_32const", "LHC jets of five classes as their 32 hardest particles: pT, eta, phi"),
    KnownSet{.name = "mnist",
             .what = "MNIST: 60,000 and 10,000 handwritten digits of 28 x 28 pixels",
             .files = idxFiles,
             .getting = "LeCun, Cortes, Burges; CC BY-SA 3.0",
             .standIn = "drawn digits",
             .package = "",
             .packaged = "",
             .simulate = drawDigits,
             .read = readImageFolder,
             .pictures = true},
    KnownSet{.name = "fashion_mnist",
             .what = "Fashion-MNIST: 60,000 and 10,000 garments of 28 x 28 pixels",
             .files = idxFiles,
             .getting = "Zalando Research; MIT",
             .standIn = "drawn garments",
             .package = "dataset-fashion-mnist",
             .packaged = "/usr/share/datasets/fashion-mnist",
             .simulate = drawGarments,
             .read = readImageFolder,
             .pictures = true},
    KnownSet{
        .name = "qubit",
        .what = "readout of a transmon (data set 0528), 900,000 and 100,000 traces of 770 samples of I and Q",
        .files =
            "0528_X_train_0_770.npy, 0528_y_train_0_770.npy, 0528_X_test_0_770.npy and 0528_y_test_0_770.npy",
        .getting = "Fermilab and collaborators, arXiv:2501.14663",
        .standIn = "the simulated readout of a transmon",
        .package = "",
        .packaged = "",
        .simulate = drawReadout,
        .read = readQubitFolder,
        .traces = true},
    KnownSet{.name = "hls4ml_jets",
             .what =
                 "LHC jets of five classes, 16 high-level features: OpenML hls4ml_lhc_jets_hlf, 830,000 rows",
             .files = "",
             .getting = "Duarte et al., arXiv:1804.06913; CC BY 4.0",
             .standIn = "the simulated twin of the 16-feature jets",
             .package = "",
             .packaged = "",
             .simulate = drawJets},
};

std::string variableText(const char* name)
{
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

std::string listed(const std::vector<std::string>& folders)
{
    std::string text;
    for (std::size_t i = 0; i < folders.size(); ++i) {
        text += (i == 0 ? "" : i + 1 < folders.size() ? ", " : " or ") + folders[i];
    }
    return text;
}

} // namespace

std::string ownFolder(std::string_view set)
{
    fs::path home = variableText("XDG_DATA_HOME");
    if (home.empty() && !variableText("HOME").empty()) {
        home = fs::path(variableText("HOME")) / ".local/share";
    }
    return home.empty() ? std::string() : (home / "snac-studio/data" / set).string();
}

std::span<const KnownSet> knownSets()
{
    return sets;
}

const KnownSet* findKnownSet(std::string_view name)
{
    const auto found = std::ranges::find(sets, name, &KnownSet::name);
    return found != sets.end() ? &*found : nullptr;
}

bool isSimulated(const DatasetOptions& options)
{
    const KnownSet* set = findKnownSet(options.name);
    return set != nullptr && (set->simulated || options.simulate);
}

void setWindow(DatasetOptions& options, std::optional<std::int64_t> start, std::optional<std::int64_t> size)
{
    const KnownSet* set = findKnownSet(options.name);
    const bool traces = set != nullptr && set->traces;
    options.windowStart = start.value_or(traces ? usualWindowStart : 0);
    options.windowSize = size.value_or(traces ? usualWindowSize : 0);
}

std::vector<std::string> foldersOf(const KnownSet& set, const DatasetOptions& options)
{
    std::vector<std::string> folders;
    for (const std::string& folder : {options.path, ownFolder(set.name), std::string(set.packaged)}) {
        if (!folder.empty() && set.read != nullptr) {
            folders.push_back(folder);
        }
    }
    return folders;
}

std::optional<std::string> folderOf(const KnownSet& set, const DatasetOptions& options)
{
    const auto folders = foldersOf(set, options);
    const auto found = std::ranges::find_if(
        folders, [](const std::string& folder) { return kindOfPath(folder) == PathKind::Folder; });
    return found != folders.end() ? std::optional(*found) : std::nullopt;
}

std::string whyMissing(const DatasetOptions& options)
{
    const KnownSet* set = findKnownSet(options.name);
    if (set == nullptr) {
        return "there is no data set called '" + options.name +
               "': use name: jets (simulated), or set dataset.path to a file of your own";
    }
    if (set->simulated || options.simulate || folderOf(*set, options)) {
        return {};
    }
    const std::string draw = ", or draw " + std::string(set->standIn) +
                             " instead with dataset.simulate: true (snac run --simulate)";
    if (set->read == nullptr) {
        return "the files of the data set '" + options.name +
               "' are not at hand: set dataset.path to a table or "
               "array of them" +
               draw + "; name: jets is that simulation by its own name";
    }
    return "the files of the data set '" + options.name + "' are not found: " +
           (set->package.empty() ? std::string()
                                 : "install Debian's package " + std::string(set->package) + ", or ") +
           "get them with snac data get " + options.name + ", or " + "put " + std::string(set->files) +
           " into " + listed(foldersOf(*set, options)) +
           ", or name their folder in dataset.data_dir, or a file of your own in dataset.path" + draw +
           "; name: jets needs no files";
}

Result<Dataset> loadKnownSet(const KnownSet& set, const DatasetOptions& options, RunControl& control)
{
    if (const std::string problem = whyMissing(options); !problem.empty()) {
        return fail(problem, {}, ErrorKind::NotFound);
    }
    const bool drawn = set.simulated || options.simulate;
    auto dataset =
        drawn ? set.simulate(options, control) : set.read(*folderOf(set, options), options, control);
    if (dataset) {
        dataset->info.name = options.name;
        if (drawn) {
            dataset->info.reading.format = "simulated";
            if (!set.simulated) {
                dataset->info.reading.notes.insert(dataset->info.reading.notes.begin(),
                                                   "drawn in place of " + options.name +
                                                       ", as asked: " + std::string(set.standIn));
            }
        }
        completeReading(*dataset, options);
    }
    return dataset;
}

} // namespace snac::data
