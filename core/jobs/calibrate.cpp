// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibrate.h"

#include "snac/base/text_file.h"
#include "snac/hardware/measured_design.h"

#include <filesystem>

namespace snac::jobs {

namespace {

constexpr int mostAttempts = 10;

Result<> addTable(const std::string& table, const std::string& file, hardware::CalibrationStore& store,
                  CalibrationResult& result)
{
    const auto merged = store.add(table, file);
    if (!merged) {
        return std::unexpected(merged.error());
    }
    result.added += merged->added;
    result.known += merged->known;
    return {};
}

Result<> addTables(const CalibrateRequest& request, hardware::CalibrationStore& store,
                   CalibrationResult& result)
{
    for (const std::string& path : request.tables) {
        const auto text = readTextFile(path);
        const Result<> added =
            text ? addTable(*text, path, store, result) : Result<>(std::unexpected(text.error()));
        if (!added && request.strict) {
            return added;
        }
        if (!added) {
            result.files.push_back(
                {std::filesystem::path(path).filename().string(), {}, {}, added.error().toString()});
        }
    }
    return {};
}

Result<> addReports(const CalibrateRequest& request, hardware::CalibrationStore& store, RunControl& control,
                    CalibrationResult& result)
{
    const auto read = synthesis::readReports(request.reports, control);
    if (!read) {
        return std::unexpected(read.error());
    }
    result.files.insert(result.files.end(), read->files.begin(), read->files.end());
    if (read->used() == 0) {
        if (result.added + result.known > 0) {
            return {};
        }
        return fail(whyNoRows(*read), {.file = request.strict ? request.reports.front() : std::string()});
    }
    return addTable(read->table, "reports", store, result);
}

/// False if the rows were changed meanwhile.
Result<bool> fitOnce(const hardware::CalibrationStore& store, RunControl& control,
                     const FitProgress& progress, CalibrationResult& result)
{
    const auto stored = store.rows();
    if (!stored) {
        return std::unexpected(stored.error());
    }
    if (stored->empty()) {
        return fail("there are no rows to fit on yet; add reports or a table first");
    }
    auto all = hardware::readMeasuredDesigns(*stored, hardware::calibrationRowsFile());
    if (!all) {
        return std::unexpected(all.error());
    }
    result.skipped.clear();
    for (const auto& row : all->undescribed) {
        result.skipped.push_back("row " + std::to_string(row.line) + ": " + row.reason);
    }
    if (all->designs.empty()) {
        std::string reasons;
        for (const std::string& skipped : result.skipped) {
            reasons += "\n  " + skipped;
        }
        return fail("no stored row describes a design the model knows" + reasons);
    }
    auto report =
        calibrationReport(std::move(all->designs), hardware::Residual::shipped(), control, progress);
    if (!report) {
        return std::unexpected(report.error());
    }
    result.report = std::move(*report);
    return store.use(result.report->residual, static_cast<int>(result.report->designs.size()), *stored);
}

} // namespace

Result<> addRows(const CalibrateRequest& request, hardware::CalibrationStore& store, RunControl& control,
                 CalibrationResult& result)
{
    if (const Result<> added = addTables(request, store, result); !added) {
        return added;
    }
    return request.reports.empty() ? Result<>() : addReports(request, store, control, result);
}

Result<> fitRows(const hardware::CalibrationStore& store, RunControl& control, const FitProgress& progress,
                 CalibrationResult& result)
{
    // Another calibration may add rows during the fit: then it is made again, on all of them.
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        const auto used = fitOnce(store, control, progress, result);
        if (!used) {
            return std::unexpected(used.error());
        }
        if (*used) {
            return {};
        }
    }
    return fail("other programs keep changing your rows; they are stored: fit them once those have ended", {},
                ErrorKind::Transient);
}

Result<CalibrationResult> calibrate(const CalibrateRequest& request, RunControl& control,
                                    const FitProgress& progress)
{
    CalibrationResult result;
    hardware::CalibrationStore store;
    if (const Result<> added = addRows(request, store, control, result); !added) {
        return std::unexpected(added.error());
    }
    if (const Result<> fitted = request.fit ? fitRows(store, control, progress, result) : Result<>();
        !fitted) {
        return std::unexpected(fitted.error());
    }
    return result;
}

} // namespace snac::jobs
