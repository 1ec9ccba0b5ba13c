// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The data of a study file: a file, a set by name, or a simulation.
#include "study_builder.h"

#include "snac/data/image_twin.h"
#include "snac/data/known_sets.h"
#include "snac/data/qubit_readout.h"

namespace snac::config {

using std::int64_t;
using std::string;

void StudyBuilder::buildData()
{
    data::DatasetOptions& options = m_config.dataset;
    const auto text = [&](std::string_view path) { return m_settings.maybe<string>(path).value_or(""); };
    options.path = resolved(text("dataset.path"));
    options.labelsPath = resolved(text("dataset.labels_path"));
    options.testPath = resolved(text("dataset.test_path"));
    options.simulate = m_settings.get<bool>("dataset.simulate");
    options.inputsKey = text("dataset.inputs_key");
    options.labelsKey = text("dataset.labels_key");
    options.labelColumn = text("dataset.label_column");
    options.header = m_settings.get<string>("dataset.header");
    options.indexColumn = m_settings.get<string>("dataset.index_column");
    options.missingValues = m_settings.get<string>("dataset.missing_values");
    options.drop = m_settings.maybe<std::vector<string>>("dataset.drop").value_or(options.drop);
    options.weightColumn = text("dataset.weight_column");
    options.groupColumn = text("dataset.group_column");
    options.timeColumn = text("dataset.time_column");
    options.classWeights = fromToken(data::classWeightTokens, m_settings.get<string>("dataset.class_weights"))
                               .value_or(options.classWeights);
    options.colors = fromToken(data::pictureColorTokens, m_settings.get<string>("dataset.colors"))
                         .value_or(options.colors);
    options.name = m_settings.get<string>("dataset.name");
    if (!options.path.empty() && !m_settings.mentions("dataset.name")) {
        options.name = "file";
    }
    if (options.name == "file" && options.path.empty()) {
        say(Severity::Error, "name: the data set \"file\" needs a path, e.g. path: jets.csv", "dataset.name");
    }
    buildNamedData();
    options.task = fromToken(data::taskTokens, m_settings.get<string>("dataset.task")).value_or(options.task);
    options.rows = m_settings.get<int64_t>("dataset.rows");
    options.dataSeed = static_cast<std::uint64_t>(m_settings.get<int64_t>("dataset.seed"));
    options.subsetSize = m_settings.maybe<int64_t>("dataset.subset_size");
    options.validationFraction = m_settings.get<double>("dataset.validation_fraction");
    options.testFraction = m_settings.get<double>("dataset.test_fraction");
    options.normalize = m_settings.get<bool>("dataset.normalize");
    if (m_settings.mentions("dataset.rows") && !data::isSimulated(options)) {
        say(Severity::Warning, "rows: only simulated data sets draw rows; use subset_size to limit a file",
            "dataset.rows");
    }
    buildShapes();
}

/// A set that is no file of the user's: from its folder, or simulated.
void StudyBuilder::buildNamedData()
{
    data::DatasetOptions& options = m_config.dataset;
    const data::KnownSet* set = data::findKnownSet(options.name);
    if (set == nullptr) {
        return;
    }
    if (set->simulated) {
        if (!options.path.empty()) {
            say(Severity::Error,
                "path: the data set " + options.name +
                    " is simulated and reads no file; write name: file to use the file",
                "dataset.path");
        }
        return;
    }
    if (!options.path.empty()) {
        options.name = "file";
        if (options.simulate) {
            say(Severity::Error, "simulate: these data come from a file (path); remove one of them",
                "dataset.simulate");
        }
        return;
    }
    const string folder = resolved(m_settings.maybe<string>("dataset.data_dir").value_or(""));
    const Seen seen = options.simulate || folder.empty() ? Seen::Nothing : m_look(folder);
    if (seen == Seen::NotLooked) {
        options.path = folder; // whoever may not look there is not told what is missing in it either
        return;
    }
    if (seen == Seen::Folder) {
        options.path = folder;
    } else if (!options.simulate && !folder.empty() && set->read != nullptr) {
        cannotRun("data_dir: there is no folder " + folder, "dataset.data_dir"); // and no other is guessed
        return;
    }
    if (const string problem = data::whyMissing(options); !problem.empty()) {
        cannotRun("name: " + problem, "dataset.name");
    }
}

/// What is cut out of traces, the size of pictures, and what simulations draw.
void StudyBuilder::buildShapes()
{
    data::DatasetOptions& options = m_config.dataset;
    const data::KnownSet* set = data::findKnownSet(options.name);
    data::setWindow(options, m_settings.maybe<int64_t>("dataset.start_location"),
                    m_settings.maybe<int64_t>("dataset.window_size"));
    options.imageSize = static_cast<int>(m_settings.maybe<int64_t>("dataset.resize_val").value_or(0));
    const bool drawn = set != nullptr && set->pictures && data::isSimulated(options);
    if (drawn && options.imageSize != 0 &&
        (options.imageSize < data::leastDrawnSide || options.imageSize > data::mostDrawnSide)) {
        cannotRun("resize_val: simulated pictures have " + std::to_string(data::leastDrawnSide) + " to " +
                      std::to_string(data::mostDrawnSide) + " pixels a side",
                  "dataset.resize_val");
    }
    const auto number = [&](std::string_view key) {
        return m_settings.get<double>("dataset." + string(key));
    };
    options.readout = {.states =
                           static_cast<int>(m_settings.maybe<int64_t>("dataset.num_classes").value_or(2)),
                       .sampleNs = number("readout.sample_ns"),
                       .delayNs = number("readout.delay_ns"),
                       .kappaMhz = number("readout.kappa_mhz"),
                       .chiMhz = number("readout.chi_mhz"),
                       .t1Us = number("readout.t1_us"),
                       .mixing = number("readout.mixing"),
                       .separation = number("readout.separation"),
                       .noise = number("readout.noise")};
    options.pictures = {.jitter = number("pictures.jitter"), .noise = number("pictures.noise")};
    const auto whole = [&](const char* path) { return static_cast<int>(m_settings.get<int64_t>(path)); };
    options.peaks = {.side = whole("dataset.peaks.side"),
                     .leastWidth = number("peaks.least_width"),
                     .mostWidth = number("peaks.most_width"),
                     .leastCounts = number("peaks.least_counts"),
                     .mostCounts = number("peaks.most_counts"),
                     .background = number("peaks.background"),
                     .threshold = number("peaks.threshold"),
                     .shift = whole("dataset.peaks.shift")};
}

} // namespace snac::config
