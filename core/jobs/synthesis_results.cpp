// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthesis_results.h"

#include "open_study.h"

#include "snac/base/bounded_files.h"
#include "snac/base/number_text.h"
#include "snac/base/printable.h"
#include "snac/base/reading_bounds.h"
#include "snac/base/text_file.h"
#include "snac/base/utc_time.h"
#include "snac/calibration/measured_design.h"
#include "snac/synthesis/writers/hls/hls_plan.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <filesystem>

namespace snac::jobs {

namespace fs = std::filesystem;

namespace {

constexpr const char* documentName = "synthesis.json";
constexpr std::size_t mostResults = 2000;

fs::path resultsOf(const std::string& studyFile)
{
    std::error_code code;
    const fs::path file = fs::absolute(studyFile, code);
    return file.parent_path() / (file.stem().string() + "-synthesis");
}

/// Folders below `place` that hold a document and whose name begins so.
void addFolders(const fs::path& place, const std::string& beginning, std::vector<fs::path>& found)
{
    std::error_code code;
    const ListedFolder listed(place.string());
    for (fs::directory_iterator entry(listed.name(), code), end; !code && entry != end;
         entry.increment(code)) {
        const fs::path folder = place / entry->path().filename();
        if (folder.filename().string().starts_with(beginning) && found.size() < mostResults &&
            kindOfPath((folder / documentName).string()) == PathKind::File) {
            found.push_back(folder);
        }
    }
}

/// The one format of them all; nothing where they differ.
std::optional<FixedFormat> commonFormat(const std::vector<FixedFormat>& formats)
{
    const bool same = std::ranges::all_of(formats, [&](const FixedFormat& one) {
        return one.width == formats.front().width && one.integer == formats.front().integer;
    });
    return same && !formats.empty() ? std::optional(formats.front()) : std::nullopt;
}

std::string tokensOf(const network::Architecture& architecture)
{
    std::string text = std::to_string(architecture.inputs);
    for (const network::Layer& layer : architecture.layers) {
        if (const auto* dense = std::get_if<network::Dense>(&layer)) {
            text += "-D" + std::to_string(dense->units);
        } else if (const auto* activation = std::get_if<network::Activation>(&layer)) {
            const bool none = activation->kind == network::ActivationKind::Linear;
            text += none ? "" : "-" + std::string(network::activationName(activation->kind));
        }
    }
    return text;
}

/// How a row of the calibration describes the design; nothing where no row can: several formats, strategies
/// or reuse factors, which a row has one of.
std::optional<QJsonObject> calibrationDescription(const synthesis::Design& design)
{
    const auto layers = fixedpoint::layersOf(design.network);
    if (!layers || layers->empty() || !design.quantized || design.layers.empty()) {
        return std::nullopt;
    }
    std::vector<FixedFormat> weights;
    std::vector<FixedFormat> inputs;
    long long nonzero = 0;
    for (const fixedpoint::LayerView& layer : *layers) {
        const auto* own = design.quantized->quantization.layers.find(layer.dense->id);
        if (own == nullptr) {
            return std::nullopt;
        }
        weights.push_back(own->weights);
        inputs.push_back(layer.input);
        nonzero += std::ranges::count_if(layer.dense->weights, [](auto raw) { return raw != 0; });
    }
    const auto weight = commonFormat(weights);
    const auto input = commonFormat(inputs);
    const synthesis::LayerBuild& first = design.layers.front();
    const bool oneBuild = std::ranges::all_of(design.layers, [&](const synthesis::LayerBuild& one) {
        return one.strategy == first.strategy && one.reuseFactor == first.reuseFactor;
    });
    const std::string tokens = tokensOf(fixedpoint::architectureOf(design.network));
    if (!weight || !input || !oneBuild || !calibration::architectureFromTokens(tokens)) {
        return std::nullopt;
    }
    const bool latency = first.strategy == hardware::Strategy::Latency;
    return QJsonObject{{"architecture", QString::fromStdString(tokens)},
                       {"n_nonzero_weights", static_cast<qint64>(nonzero)},
                       {"weight_bits", weight->width},
                       {"weight_int", weight->integer},
                       {"act_bits", input->width},
                       {"act_int", input->integer},
                       {"reuse_factor", first.reuseFactor},
                       {"strategy", latency ? "latency" : "resource"},
                       {"io_type", "io_parallel"},
                       {"top", QString::fromStdString(synthesis::hlsTopName(design))},
                       {"source_repo", "SNAC Studio, HLS project"}};
}

/// What the results in the folders beside a study may be of.
class KnownPoints
{
public:
    explicit KnownPoints(const StoredStudy& study)
        : m_study(study)
    {
    }

    /// Empty, or what the study has not.
    Result<std::string> missing(const synthesis::DesignOrigin& origin)
    {
        if (!m_trials) {
            SNAC_TRY(m_trials, m_study.trialNumbers());
        }
        if (std::ranges::find(*m_trials, origin.trial) == m_trials->end()) {
            return "trial " + std::to_string(origin.trial);
        }
        const std::size_t slash = origin.step.rfind('/');
        const auto round = slash == std::string::npos
                               ? std::nullopt
                               : wholeFrom<int>(std::string_view(origin.step).substr(slash + 1));
        const bool isStep = !origin.step.empty();
        SNAC_TRY(const bool there,
                 round ? m_study.hasStep({.branch = origin.step.substr(0, slash), .round = *round})
                       : Result<bool>(!isStep));
        return there ? std::string() : "step " + printableName(origin.step);
    }

private:
    const StoredStudy& m_study;
    std::optional<std::vector<int>> m_trials; ///< read for the first result: most studies have none
};

} // namespace

std::string documentOf(const SynthesizeResult& result)
{
    study::SynthesisRecord record;
    record.studyId = result.point.studyId;
    record.precision = result.precision;
    record.withoutReuse = result.point.reuseDropped;
    record.synthesis = result.synthesis;
    record.checks = result.checks;
    record.scores = result.point.scores;
    record.profile = result.point.profile;
    record.notes = result.notes;
    record.beforeRun = result.beforeRun;
    record.folder = result.folder;
    record.made = utcNow();
    return study::synthesisDocument(result.point.design, result.point.estimate, record, result.rtl);
}

Result<> keepDocument(const SynthesizeResult& result, const std::string& folder)
{
    SNAC_CHECK(replaceTextFile((fs::path(folder) / documentName).string(), result.document));
    const auto description =
        result.synthesis.stage == Origin::Csynth ? calibrationDescription(result.point.design) : std::nullopt;
    return description ? replaceTextFile((fs::path(folder) / "design.json").string(),
                                         QJsonDocument(*description).toJson().toStdString())
                       : Result<>();
}

std::string freshResultFolder(const PointRequest& point, const std::string& tool)
{
    std::string name =
        point.step.empty() ? "trial-" + std::to_string(point.trial.value_or(0)) : "step-" + point.step;
    std::ranges::replace(name, '/', '-');
    name += "-" + tool;
    const fs::path place = resultsOf(point.file);
    fs::path folder = place / name;
    // What a failed one left is told apart from what this one will leave.
    for (int number = 2; targetWithin(folder.string()) || targetWithin(folder.string() + ".failed");
         ++number) {
        folder = place / (name + "-" + std::to_string(number));
    }
    return folder.string();
}

std::string resultsFolder(const std::string& studyFile)
{
    return resultsOf(studyFile).string();
}

std::string resultCache(const std::string& studyFile)
{
    return (resultsOf(studyFile) / "layers").string();
}

Result<StoredSyntheses> storedSyntheses(const StoredSynthesesRequest& request)
{
    SNAC_TRY(const auto stored, StoredStudy::open(request.file));
    const fs::path results = resultsOf(request.file);
    const std::string name = fs::path(request.file).filename().string();
    std::vector<fs::path> folders;
    addFolders(results, {}, folders);
    addFolders(results.parent_path(), fs::path(request.file).stem().string() + "-", folders);
    KnownPoints points(stored);
    StoredSyntheses found;
    for (const fs::path& folder : folders) {
        const std::string file = (folder / documentName).string();
        const auto text = readTextFile(file);
        auto record = text ? study::readSynthesisDocument(*text, file) : std::unexpected(text.error());
        if (!record) {
            found.problems.push_back(record.error().toString());
            continue;
        }
        if (record->origin.study == name && record->studyId == stored.id()) {
            SNAC_TRY(const std::string missing, points.missing(record->origin));
            if (!missing.empty()) {
                found.problems.push_back(file + ": it is of " + missing + ", which this study has not");
                continue;
            }
            record->folder = folder.string(); // it may have been moved with its study
            found.records.push_back(std::move(*record));
        }
    }
    std::ranges::stable_sort(found.records, {}, &study::SynthesisRecord::made);
    return found;
}

} // namespace snac::jobs
