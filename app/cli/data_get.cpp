// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_get.h"

#include "commands.h"
#include "download.h"
#include "output.h"
#include "qt_session.h"
#include "signals.h"

#include "snac/base/printable.h"
#include "snac/data/known_sets.h"
#include "snac/data/public_sets.h"

#include <cstdio>
#include <filesystem>

#include <unistd.h>

namespace snac::cli {

namespace fs = std::filesystem;

namespace {

std::string allPublicNames()
{
    std::string names;
    for (const data::PublicSet& set : data::publicSets()) {
        names += (names.empty() ? "" : ", ") + std::string(set.name);
    }
    return names;
}

/// How a person does what the program could not.
std::string byHandText(const data::PublicSet& set, const std::string& folder)
{
    std::string text =
        "by hand: take from " + std::string(set.page) + " (licence: " + std::string(set.licence) + ")\n";
    for (const data::PublicFile& file : set.files) {
        text += "    " + std::string(file.name) + " (" + proofText(file) + ")" +
                (file.address.empty() ? "" : "  " + std::string(file.address)) + "\n";
    }
    text += "  and put " + std::string(set.files.size() == 1 ? "it" : "them") + " into " + folder + "\n";
    if (const data::KnownSet* known = data::findKnownSet(set.name); known && !known->package.empty()) {
        text += "  or install Debian's package: apt install " + std::string(known->package) + "\n";
    }
    return text + "  " + std::string(set.then) + "\n";
}

/// A line that is written over on a terminal; nothing elsewhere.
class GetProgress
{
public:
    explicit GetProgress(std::string name)
        : m_name(std::move(name))
        , m_shown(::isatty(::fileno(stderr)) != 0)
    {
    }
    void operator()(std::int64_t now, std::int64_t all)
    {
        const std::int64_t tenths = all > 0 ? now * 1000 / all : now / 1'000'000;
        if (!m_shown || tenths == m_last) {
            return;
        }
        m_last = tenths;
        m_open = true;
        std::fprintf(stderr, "\r\033[K%s: %.1f MB", m_name.c_str(), static_cast<double>(now) / 1e6);
        if (all > 0) {
            std::fprintf(stderr, " of %.1f MB (%.1f %%)", static_cast<double>(all) / 1e6,
                         static_cast<double>(tenths) / 10.0);
        }
    }
    void end() const
    {
        if (m_open) {
            std::fputs("\r\033[K", stderr);
        }
    }

private:
    std::string m_name;
    bool m_shown;
    bool m_open = false;
    std::int64_t m_last = -1;
};

Result<> getFile(const data::PublicFile& file, const std::string& folder, const GetOptions& options,
                 RunControl& control)
{
    const std::string separator = options.mirror.ends_with('/') ? "" : "/";
    const std::string address = options.mirror.empty() ? std::string(file.address)
                                                       : options.mirror + separator + std::string(file.name);
    GetProgress progress{std::string(file.name)};
    const auto came = download({.address = address,
                                .file = (fs::path(folder) / file.name).string(),
                                .bytes = file.bytes,
                                .md5 = std::string(file.md5),
                                .patience = std::chrono::seconds(options.patience)},
                               control, [&](std::int64_t now, std::int64_t all) { progress(now, all); });
    progress.end();
    if (!came) {
        return std::unexpected(came.error());
    }
    message(std::string(file.name) + ": " + (*came == Downloaded::WasThere ? "was there, " : "") +
            proofText(file));
    return {};
}

bool allThere(const data::PublicSet& set, const std::string& folder)
{
    for (const data::PublicFile& file : set.files) {
        std::error_code ignored;
        if (!fs::is_regular_file(fs::path(folder) / file.name, ignored)) {
            return false;
        }
    }
    return true;
}

} // namespace

int getData(const GetOptions& options)
{
    const data::PublicSet* set = data::findPublicSet(options.name);
    if (set == nullptr) {
        message("error: no public data set is called " + printableName(options.name) +
                "; there are: " + allPublicNames());
        return WrongInput;
    }
    const std::string folder = options.folder.empty()
                                   ? data::ownFolder(set->name)
                                   : fs::absolute(options.folder).lexically_normal().string();
    if (folder.empty()) {
        message("error: there is no home folder to put the files into: name one with --to FOLDER");
        return WrongInput;
    }
    const data::KnownSet* const known = data::findKnownSet(set->name);
    if (const std::string packaged(known != nullptr ? known->packaged : std::string_view());
        options.folder.empty() && options.mirror.empty() && !packaged.empty() && allThere(*set, packaged)) {
        message("the files are there: " + packaged + ", of Debian's package " + std::string(known->package) +
                "\n  " + std::string(set->then));
        return Done;
    }
    if (!set->canDownload() && options.mirror.empty()) {
        if (allThere(*set, folder)) {
            message("the files are there: " + folder + "\n  " + std::string(set->then));
            return Done;
        }
        message(std::string(set->name) + ": its files have no address that is known here for sure");
        plainMessage(byHandText(*set, folder));
        return Failed;
    }
    const QtSession session;
    RunControl control;
    const StopOnSignal stop(control);
    for (const data::PublicFile& file : set->files) {
        if (const Result<> came = getFile(file, folder, options, control); !came) {
            printError(came.error());
            if (!came.error().isCancelled()) {
                plainMessage(byHandText(*set, folder));
            }
            return exitCodeOf(came.error(), true);
        }
    }
    message("all files are in " + folder + "\n  " + std::string(set->then));
    return Done;
}

} // namespace snac::cli
