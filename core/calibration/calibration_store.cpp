// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibration_store.h"

#include "measured_design.h"

#include "snac/base/file_lock.h"
#include "snac/base/random.h"
#include "snac/base/sealed_text.h"
#include "snac/base/text_file.h"

#include <algorithm>
#include <filesystem>

namespace snac::calibration {

namespace fs = std::filesystem;

namespace {

constexpr const char* previous = ".previous";
constexpr const char* aside = ".before-reset";

Result<std::string> fileOfRows(const hardware::Folders& folders)
{
    const std::string file = folders.userRows();
    if (file.empty()) {
        return fail("there is no home folder to keep calibration rows in; set HOME or XDG_DATA_HOME");
    }
    return file;
}

bool exists(const std::string& path)
{
    std::error_code code;
    return !path.empty() && fs::exists(path, code);
}

/// A text that is there, or an empty one.
Result<std::string> readIfThere(const std::string& path)
{
    return exists(path) ? readTextFile(path) : Result<std::string>(std::string());
}

/// Held over every change, so that two programs do not lose each other's rows.
Result<FileLock> lockFiles(const hardware::Folders& folders)
{
    const auto file = fileOfRows(folders);
    return file ? FileLock::take(*file + ".lock") : std::unexpected(file.error());
}

Result<std::string> readSealed(const std::string& path)
{
    const auto text = readIfThere(path);
    return text ? unsealed(*text, path) : text;
}

Result<bool> removeFit(const std::string& file)
{
    std::error_code code;
    const bool was = !file.empty() && fs::remove(file, code);
    if (code) {
        return fail("the calibration cannot be removed: " + code.message(), {.file = file});
    }
    return was;
}

/// Why the rows are not used, one a line.
std::string reasonsOf(const MeasuredDesigns& designs)
{
    constexpr std::size_t most = 20;
    std::string text;
    for (std::size_t i = 0; i < std::min(most, designs.undescribed.size()); ++i) {
        const UndescribedRow& row = designs.undescribed[i];
        text += "\n  line " + std::to_string(row.line) + ": " + row.reason;
    }
    if (designs.undescribed.size() > most) {
        text += "\n  and " + std::to_string(designs.undescribed.size() - most) + " more";
    }
    return text;
}

} // namespace

Result<std::string> CalibrationStore::rows() const
{
    const auto file = fileOfRows(m_folders);
    if (!file) {
        return std::unexpected(file.error());
    }
    auto text = readSealed(*file);
    const auto good = text ? checkCalibrationTable(*text, *file) : Result<>(std::unexpected(text.error()));
    if (!good) {
        return fail("your calibration rows are damaged and were left as they are; repair the file or move it "
                    "away: " +
                        good.error().message,
                    good.error().place);
    }
    return text;
}

Result<> CalibrationStore::replaceRows(const std::string& old, const std::string& fresh) const
{
    const std::string file = m_folders.userRows();
    if (auto kept = replaceTextFile(file + previous, sealed(old)); !kept) {
        return kept;
    }
    return replaceTextFile(file, sealed(fresh));
}

Result<MergedRows> CalibrationStore::add(const std::string& table, const std::string& file)
{
    const auto lock = lockFiles(m_folders);
    if (!lock) {
        return std::unexpected(lock.error());
    }
    const auto old = rows();
    if (!old) {
        return std::unexpected(old.error());
    }
    // A table that is no table of designs, or of none the model knows, is refused before anything is stored.
    const auto designs = readMeasuredDesigns(table, file);
    if (!designs) {
        return std::unexpected(designs.error());
    }
    if (designs->designs.empty()) {
        return fail("no row describes a design the model knows, so nothing was stored" + reasonsOf(*designs),
                    {.file = file});
    }
    auto merged = mergeCalibrationRows(*old, table, file, rowsFile());
    if (!merged || merged->added == 0) {
        return merged;
    }
    if (auto good = replaceRows(*old, merged->text); !good) {
        return std::unexpected(good.error());
    }
    return merged;
}

Result<int> CalibrationStore::remove(const std::set<int>& lines)
{
    const auto lock = lockFiles(m_folders);
    if (!lock) {
        return std::unexpected(lock.error());
    }
    const auto old = rows();
    if (!old) {
        return std::unexpected(old.error());
    }
    const auto rest = removeCalibrationRows(*old, lines, rowsFile());
    if (!rest) {
        return std::unexpected(rest.error());
    }
    if (rest->removed > 0) {
        if (auto good = replaceRows(*old, rest->text); !good) {
            return std::unexpected(good.error());
        }
    }
    return rest->removed;
}

bool CalibrationStore::canUndo() const
{
    const std::string file = m_folders.userRows();
    return !file.empty() && exists(file + previous);
}

Result<> CalibrationStore::undo()
{
    const auto lock = lockFiles(m_folders);
    if (!lock) {
        return std::unexpected(lock.error());
    }
    const auto now = rows();
    if (!now) {
        return std::unexpected(now.error());
    }
    if (!canUndo()) {
        return fail("there is nothing to undo");
    }
    const auto before = readSealed(m_folders.userRows() + previous);
    if (!before) {
        return std::unexpected(before.error());
    }
    return replaceRows(*now, *before);
}

CalibrationStore::State CalibrationStore::state() const
{
    const std::string file = m_folders.userResidual();
    if (!exists(file)) {
        return State::Shipped;
    }
    const auto text = readTextFile(file);
    const auto fit = text ? hardware::Residual::fromText(*text, file) : std::unexpected(text.error());
    if (!fit) {
        return State::Damaged;
    }
    const auto stored = rows();
    const bool same = stored && fit->calibration() && fit->calibration()->rowsHash == stableHash(*stored);
    return same ? State::Calibrated : State::Outdated;
}

Result<bool> CalibrationStore::use(hardware::Residual residual, int designs,
                                   const std::string& fittedRows) const
{
    const auto lock = lockFiles(m_folders);
    if (!lock) {
        return std::unexpected(lock.error());
    }
    const auto stored = rows();
    if (!stored) {
        return std::unexpected(stored.error());
    }
    if (*stored != fittedRows) {
        return false;
    }
    residual.setCalibration({designs, stableHash(*stored)});
    const auto written = replaceTextFile(m_folders.userResidual(), residual.toFile());
    return written ? Result<bool>(true) : std::unexpected(written.error());
}

Result<bool> CalibrationStore::useShipped() const
{
    const auto lock = lockFiles(m_folders);
    return lock ? removeFit(m_folders.userResidual()) : std::unexpected(lock.error());
}

Result<bool> CalibrationStore::setAside() const
{
    const auto lock = lockFiles(m_folders);
    if (!lock) {
        return std::unexpected(lock.error());
    }
    const std::string file = m_folders.userRows();
    if (exists(file)) {
        std::error_code code;
        fs::rename(file, file + aside, code);
        if (code) {
            return fail("the rows cannot be set aside: " + code.message(), {.file = file});
        }
    }
    return removeFit(m_folders.userResidual());
}

} // namespace snac::calibration
