// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibrate.h"

#include "snac/base/text_file.h"
#include "snac/calibration/measured_design.h"

#include <filesystem>

namespace snac::jobs {

namespace {

constexpr int mostAttempts = 10;

Result<> addTable(const std::string& table, const std::string& file, calibration::CalibrationStore& store,
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

Result<> addTables(const CalibrateRequest& request, calibration::CalibrationStore& store,
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

Result<> addReports(const CalibrateRequest& request, calibration::CalibrationStore& store,
                    RunControl& control, CalibrationResult& result)
{
    const auto read = calibration::readReports(request.reports, control);
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

/// What a fit on these rows, the stored ones, is worth.
Result<CalibrationReportPtr> reportOn(const std::string& rows, const hardware::Environment& environment,
                                      RunControl& control, CalibrationObserver& observer,
                                      std::vector<std::string>& skipped)
{
    if (rows.empty()) {
        return fail("there are no rows to fit on yet; add reports or a table first");
    }
    auto all = calibration::readMeasuredDesigns(rows, environment.folders.userRows());
    if (!all) {
        return std::unexpected(all.error());
    }
    skipped.clear();
    for (const auto& row : all->undescribed) {
        skipped.push_back("row " + std::to_string(row.line) + ": " + row.reason);
    }
    if (all->designs.empty()) {
        std::string reasons;
        for (const std::string& one : skipped) {
            reasons += "\n  " + one;
        }
        return fail("no stored row describes a design the model knows" + reasons);
    }
    auto report = calibrationReport(std::move(all->designs), environment.shipped, control,
                                    [&observer](int done, int total) { observer.fitted(done, total); });
    if (!report) {
        return std::unexpected(report.error());
    }
    return std::make_shared<const calibration::CalibrationReport>(std::move(*report));
}

/// False if the rows were changed meanwhile.
Result<bool> fitOnce(const calibration::CalibrationStore& store, const hardware::Environment& environment,
                     RunControl& control, CalibrationObserver& observer, CalibrationResult& result)
{
    SNAC_TRY(const auto stored, store.rows());
    SNAC_TRY(result.report, reportOn(stored, environment, control, observer, result.skipped));
    return store.use(result.report->residual, static_cast<int>(result.report->designs.size()), stored);
}

Result<> addRows(const CalibrateRequest& request, calibration::CalibrationStore& store, RunControl& control,
                 CalibrationResult& result)
{
    SNAC_CHECK(addTables(request, store, result));
    return request.reports.empty() ? Result<>() : addReports(request, store, control, result);
}

Result<> fitRows(const calibration::CalibrationStore& store, const hardware::Environment& environment,
                 RunControl& control, CalibrationObserver& observer, CalibrationResult& result)
{
    // Another calibration may add rows during the fit: then it is made again, on all of them.
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        SNAC_TRY(const bool used, fitOnce(store, environment, control, observer, result));
        if (used) {
            return {};
        }
    }
    return fail("other programs keep changing your rows; they are stored: fit them once those have ended", {},
                ErrorKind::Transient);
}

CalibrationViewPtr viewOf(const calibration::CalibrationStore& store,
                          const hardware::Environment& environment, const CalibrationReportPtr& report)
{
    auto view = std::make_shared<CalibrationView>();
    view->state = store.state();
    view->canUndo = store.canUndo();
    const auto rows = store.rows();
    auto table = rows ? (rows->empty() ? Result<calibration::MeasuredDesigns>(calibration::MeasuredDesigns())
                                       : calibration::readMeasuredDesigns(*rows, store.rowsFile()))
                      : std::unexpected(rows.error());
    if (table) {
        view->table = std::move(*table);
    } else {
        view->problem = table.error().toString();
    }
    view->report = report;
    view->before = report ? report->before : estimateAll(view->table.designs, environment.shipped);
    return view;
}

Result<> change(const CalibrationRequest& request, calibration::CalibrationStore& store,
                CalibrationChange& result)
{
    using enum CalibrationRequest::Change;
    switch (request.change) {
    case None:
        return {};
    case RemoveRows: {
        SNAC_TRY(result.removed, store.remove(request.lines));
        return {};
    }
    case UndoRows:
        return store.undo();
    case UseShipped:
    case SetAside: {
        SNAC_TRY(result.wasCalibrated, request.change == UseShipped ? store.useShipped() : store.setAside());
        return {};
    }
    }
    return {};
}

} // namespace

Result<CalibrationResult> calibrate(const CalibrateRequest& request, hardware::EnvironmentInUse& environment,
                                    RunControl& control, CalibrationObserver& observer)
{
    CalibrationResult result;
    const hardware::EnvironmentPtr now = environment.now();
    calibration::CalibrationStore store(now->folders);
    Result<> done = addRows(request, store, control, result);
    observer.reportsRead(result.files, result.added);
    if (done && request.fit) {
        done = fitRows(store, *now, control, observer, result);
        environment.readResidual();
    }
    const bool changed = done || !request.fit || done.error().kind == ErrorKind::Transient;
    if (request.show && changed) {
        observer.calibrationRead(viewOf(store, *now, done ? result.report : nullptr));
    }
    if (!done) {
        return std::unexpected(done.error());
    }
    return result;
}

Result<CalibrationChange> changeCalibration(const CalibrationRequest& request,
                                            hardware::EnvironmentInUse& environment, RunControl& control,
                                            CalibrationObserver& observer)
{
    CalibrationChange result;
    const hardware::EnvironmentPtr now = environment.now();
    calibration::CalibrationStore store(now->folders);
    const Result<> changed = change(request, store, result);
    using enum CalibrationRequest::Change;
    if (request.change == UseShipped || request.change == SetAside) {
        environment.readResidual();
    }
    observer.calibrationRead(viewOf(store, *now, nullptr));
    if (!changed) {
        return std::unexpected(changed.error());
    }
    if (request.check && store.state() == CalibrationState::Calibrated) {
        SNAC_TRY(const auto rows, store.rows());
        std::vector<std::string> skipped;
        SNAC_TRY(const auto report, reportOn(rows, *now, control, observer, skipped));
        observer.calibrationRead(viewOf(store, *now, report));
    }
    return result;
}

} // namespace snac::jobs
