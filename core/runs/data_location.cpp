// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_location.h"

#include "imported_data.h"
#include "study_setup.h"

#include "snac/base/reading_bounds.h"
#include "snac/study/imported_results.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>

namespace snac::study {

namespace fs = std::filesystem;

namespace {

std::string absolute(const std::string& path)
{
    std::error_code problem;
    const fs::path whole = fs::absolute(path, problem);
    return problem ? path : whole.lexically_normal().string();
}

std::string relativeTo(const std::string& path, const std::string& file)
{
    return path.empty()
               ? path
               : fs::path(absolute(path)).lexically_relative(fs::path(absolute(file)).parent_path()).string();
}

std::string below(const fs::path& folder, const std::string& path)
{
    return path.empty() ? path : (folder / path).lexically_normal().string();
}

/// "data/t.csv" for "home/data/t.csv"; empty for "t.csv".
std::string withoutFirst(const std::string& path)
{
    const fs::path whole = fs::path(path).lexically_normal();
    fs::path rest;
    for (auto part = whole.begin(); part != whole.end(); ++part) {
        rest = part == whole.begin() ? rest : rest / *part;
    }
    return rest.string();
}

bool isThere(const DataPlace& place)
{
    return std::ranges::all_of(filesOf(place),
                               [](const std::string& file) { return kindOfPath(file) != PathKind::Nothing; });
}

/// By names alone: nothing is looked for outside. Data without a file are nowhere. A server works in the
/// folder, which somebody may have renamed: then it has another name by now.
bool isBelow(const std::string& folder, const DataPlace& place)
{
    std::error_code problem;
    const std::string now = ReadingBounds::areSet() ? fs::current_path(problem).string() : std::string();
    return std::ranges::all_of(filesOf(place), [&](const std::string& file) {
        const std::string whole = fs::path(file).lexically_normal().string();
        return std::ranges::any_of(std::array{folder, now}, [&whole](const std::string& one) {
            return !one.empty() && whole.starts_with(one.ends_with('/') ? one : one + "/");
        });
    });
}

std::string placesText(const std::vector<DataPlace>& places)
{
    std::string text;
    for (const DataPlace& place : places) {
        text += (text.empty() ? "" : "; ") + place.options.path + " (" + place.where +
                (isThere(place) ? ")" : ", not there)");
    }
    return text;
}

} // namespace

void rememberDataPlaces(StudyMeta& meta, const std::string& studyFile)
{
    data::DatasetOptions& options = meta.dataOptions;
    if (options.path.empty()) {
        return;
    }
    meta.dataPlaces = {.path = relativeTo(options.path, studyFile),
                       .labelsPath = relativeTo(options.labelsPath, studyFile),
                       .yamlPath = relativeTo(options.path, meta.yamlPath),
                       .yamlLabelsPath = relativeTo(options.labelsPath, meta.yamlPath)};
    options.path = absolute(options.path);
    options.labelsPath = options.labelsPath.empty() ? std::string() : absolute(options.labelsPath);
    options.testPath = options.testPath.empty() ? std::string() : absolute(options.testPath);
}

std::vector<DataPlace> dataPlaces(const StudyMeta& meta, const std::string& studyFile)
{
    const data::DatasetOptions& stored = meta.dataOptions;
    if (stored.path.empty()) {
        return {{stored, {}}};
    }
    std::vector<DataPlace> places;
    const auto add = [&](const std::string& path, const std::string& labelsPath, const char* where) {
        DataPlace place{stored, where};
        place.options.path = absolute(path);
        place.options.labelsPath = labelsPath.empty() ? labelsPath : absolute(labelsPath);
        if (!stored.testPath.empty()) { // it moves with the file that it belongs to
            place.options.testPath =
                below(fs::path(place.options.path).parent_path(), relativeTo(stored.testPath, stored.path));
        }
        const auto same = [&](const DataPlace& other) {
            return other.options.path == place.options.path &&
                   other.options.labelsPath == place.options.labelsPath;
        };
        if (!path.empty() && std::ranges::none_of(places, same)) {
            places.push_back(std::move(place));
        }
    };
    const fs::path studyFolder = fs::path(absolute(studyFile)).parent_path();
    const fs::path yamlFolder = fs::path(meta.yamlPath).parent_path();
    DataPlaces kept = meta.dataPlaces;
    if (kept.path.empty()) {
        // A file made before places were kept: paths are as the YAML file had them, from its folder as it was
        // named, which counts from the working folder.
        const fs::path inYaml = fs::path(stored.path).lexically_relative(yamlFolder);
        kept.yamlPath = fs::path(stored.path).is_absolute() ? std::string() : inYaml.string();
        kept.path = fs::path(stored.path).is_absolute() ? std::string() : stored.path;
        kept.labelsPath = fs::path(stored.labelsPath).is_absolute() ? std::string() : stored.labelsPath;
        kept.yamlLabelsPath = kept.labelsPath.empty()
                                  ? kept.labelsPath
                                  : fs::path(kept.labelsPath).lexically_relative(yamlFolder).string();
    }
    add(below(studyFolder, kept.path), below(studyFolder, kept.labelsPath), "relative to the study file");
    add(stored.path, stored.labelsPath,
        fs::path(stored.path).is_absolute() ? "the absolute path" : "relative to the working folder");
    add(below(yamlFolder, kept.yamlPath), below(yamlFolder, kept.yamlLabelsPath),
        "relative to the YAML file");
    add(below(studyFolder, kept.yamlPath), below(studyFolder, kept.yamlLabelsPath),
        "as the YAML file has it, from the study file");
    const auto nameOf = [](const std::string& path) { return fs::path(path).filename().string(); };
    if (meta.dataPlaces.path.empty() && fs::path(stored.path).is_relative()) {
        // From which folder such a path counts is not known any more: where study and data moved together,
        // one of its ends still leads from the one to the other.
        for (std::string end = withoutFirst(stored.path); !end.empty(); end = withoutFirst(end)) {
            add(below(studyFolder, end),
                below(below(studyFolder, fs::path(end).parent_path().string()), nameOf(stored.labelsPath)),
                "by the end of its path, from the study file");
        }
    }
    add(below(studyFolder, nameOf(stored.path)), below(studyFolder, nameOf(stored.labelsPath)),
        "beside the study file");
    return places;
}

std::vector<std::string> filesOf(const DataPlace& place)
{
    std::vector<std::string> files;
    for (const std::string& file : {place.options.path, place.options.labelsPath, place.options.testPath}) {
        if (!file.empty()) {
            files.push_back(file);
        }
    }
    return files;
}

std::string FoundData::text() const
{
    return place.where.empty() ? std::string() : place.options.path + ", " + place.where;
}

namespace {

/// The same place under the rules by which earlier builds told an index, where that was left to the program.
std::vector<DataPlace> readings(const DataPlace& place)
{
    std::vector<DataPlace> all{place};
    if (place.options.indexColumn == "auto") {
        for (const std::string_view rule : {data::indexAtFrontOnly, std::string_view("no")}) {
            all.push_back(place);
            all.back().options.indexColumn = rule;
        }
    }
    return all;
}

} // namespace

Result<FoundData> findData(const StudyMeta& meta, const std::string& studyFile, const RunnerParts& parts,
                           RunControl& control)
{
    if (meta.imported && isResults(*meta.imported)) {
        return fail("this study has " + std::string(noWeightsText) + ", and no data: it holds " +
                        noSearchText(*meta.imported),
                    {.file = studyFile}, ErrorKind::NotFound);
    }
    if (meta.imported && meta.dataOptions.name == noDataName) {
        return fail(
            "this study is an imported network that came without data; give them when it is imported: "
            "snac import NETWORK --data FILE --out NEW.snac",
            {.file = studyFile}, ErrorKind::NotFound);
    }
    std::vector<DataPlace> places = dataPlaces(meta, studyFile);
    if (!parts.dataOnly.empty()) {
        std::erase_if(places, [&](const DataPlace& place) { return !isBelow(parts.dataOnly, place); });
    }
    if (places.empty()) {
        return fail("the data of this study are looked for outside of the folder that may be read",
                    {.file = studyFile}, ErrorKind::NotFound);
    }
    // Data without a file, and tests' own: nothing to look for.
    const bool single = places.size() == 1 && places.front().where.empty();
    std::optional<Error> first;
    for (const DataPlace& place : places) {
        if (!single && !isThere(place)) {
            continue;
        }
        for (const DataPlace& reading : single ? std::vector{place} : readings(place)) {
            Result<data::PreparedData> data = parts.loadData(reading.options, control);
            if (!data && (single || data.error().kind != ErrorKind::Wrong)) {
                return std::unexpected(data.error());
            }
            const Result<> same =
                data ? sameData(meta, data->info, reading.options, studyFile) : std::unexpected(data.error());
            if (same && meta.imported) {
                fitTo(meta.dataset, *meta.imported, *data);
            }
            if (same) {
                return FoundData{std::move(*data), reading};
            }
            first = first ? first : same.error();
        }
    }
    if (single) {
        return std::unexpected(*first);
    }
    if (!first) {
        return fail("the data of this study are not found; tried " + placesText(places) +
                        ". Put them back to one of these places",
                    {.file = studyFile}, ErrorKind::NotFound);
    }
    return fail(first->message + ". Tried " + placesText(places), first->place);
}

} // namespace snac::study
