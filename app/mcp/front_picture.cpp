// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "front_picture.h"

#include "descriptor_files.h"

#include "snac/base/bounded_files.h"
#include "snac/base/printable.h"
#include "snac/synthesis/tools/process.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <climits>
#include <cstdlib>
#include <system_error>

namespace snac::mcp {

namespace {

constexpr const char* drawnFrom = "front.svg";
constexpr const char* drawnTo = "front.png";
constexpr std::size_t longestSaid = 300;

/// Its name as it is now, whoever renames what it lies in.
std::string pathOf(const Descriptor& folder)
{
    const std::string link = "/proc/self/fd/" + std::to_string(folder.number());
    std::array<char, PATH_MAX> path{};
    const ssize_t length = ::readlink(link.c_str(), path.data(), path.size());
    return length > 0 ? std::string(path.data(), static_cast<std::size_t>(length)) : std::string();
}

/// A folder for one drawing below the server's own, and gone with this.
class DrawingFolder
{
public:
    [[nodiscard]] static Result<DrawingFolder> make(const RootFolder& root)
    {
        SNAC_TRY(const Descriptor own, root.ownFolder());
        constexpr int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
        ::mkdirat(own.number(), "tmp", 0700);
        const Descriptor place(::openat(own.number(), "tmp", flags));
        std::string name = "/proc/self/fd/" + std::to_string(place.number()) + "/picture-XXXXXX";
        DrawingFolder folder;
        if (place.isOpen() && ::mkdtemp(name.data()) != nullptr) {
            folder.m_parent = pathOf(place);
            folder.m_folder = Descriptor(::open(name.c_str(), flags));
        }
        if (!folder.m_folder.isOpen() || folder.m_parent.empty()) {
            return fail("there is no folder to draw a picture in: the server's folder cannot be written", {},
                        ErrorKind::Transient);
        }
        folder.m_path = pathOf(folder.m_folder);
        return folder;
    }
    DrawingFolder(DrawingFolder&&) = default;
    DrawingFolder& operator=(DrawingFolder&&) = delete;
    DrawingFolder(const DrawingFolder&) = delete;
    DrawingFolder& operator=(const DrawingFolder&) = delete;
    ~DrawingFolder()
    {
        if (m_folder.isOpen()) { // not moved from
            removeTreeWithin(m_path);
        }
    }

    [[nodiscard]] int number() const { return m_folder.number(); }
    [[nodiscard]] const std::string& path() const { return m_path; }
    /// Where what is worth keeping for the next drawing may lie: fontconfig's list of fonts.
    [[nodiscard]] const std::string& parent() const { return m_parent; }

private:
    DrawingFolder() = default;

    Descriptor m_folder;
    std::string m_path;
    std::string m_parent;
};

/// What the other process said of its failure, without the name of the program.
std::string saidBy(const synthesis::ProcessOutcome& outcome)
{
    std::string_view text = outcome.head;
    for (const std::string_view begin : {"snac: ", "error: "}) {
        if (text.starts_with(begin)) {
            text.remove_prefix(begin.size());
        }
    }
    text = text.substr(0, text.find('\n'));
    return text.empty() ? synthesis::describeEnd(outcome, "the process that draws")
                        : printableName(text, longestSaid);
}

} // namespace

Result<std::string> drawnPng(const RootFolder& root, std::string_view svg, const RunControl& control,
                             const Drawing& drawing)
{
    SNAC_TRY(const DrawingFolder folder, DrawingFolder::make(root));
    SNAC_CHECK(writeIn(folder.number(), drawnFrom, svg, false));
    synthesis::ProcessRequest request;
    request.program = drawing.program;
    request.arguments = {"draw", drawnFrom, drawnTo};
    request.folder = folder.path();
    request.passOn = {"FONTCONFIG_FILE", "FONTCONFIG_PATH", "QT_PLUGIN_PATH", "QT_QPA_FONTDIR"};
    request.variables = {{"XDG_CACHE_HOME", folder.parent()}, {"XDG_RUNTIME_DIR", folder.path()}};
    request.variables.insert(request.variables.end(), drawing.variables.begin(), drawing.variables.end());
    request.timeLimit = drawing.timeLimit;
    SNAC_TRY(const auto outcome, synthesis::runProcess(request, control));
    if (outcome.end == synthesis::ProcessEnd::Cancelled) {
        return failCancelled("drawing the picture was cancelled");
    }
    if (outcome.end == synthesis::ProcessEnd::TimedOut) {
        return fail("drawing the picture takes longer than " +
                        std::to_string(std::chrono::ceil<std::chrono::seconds>(drawing.timeLimit).count()) +
                        " s; the same picture as SVG is at snac://front/",
                    {}, ErrorKind::Transient);
    }
    if (!outcome.good()) {
        return fail("the picture cannot be drawn as PNG: " + saidBy(outcome) +
                        "; the same picture as SVG is at snac://front/",
                    {}, ErrorKind::Transient);
    }
    return readIn(folder.number(), drawnTo, largestPicture);
}

} // namespace snac::mcp
