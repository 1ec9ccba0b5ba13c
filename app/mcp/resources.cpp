// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources.h"

#include "busy_study.h"
#include "front_picture.h"

#include "snac/base/printable.h"
#include "snac/base/regular_file.h"
#include "snac/config/changed_settings.h"
#include "snac/config/field.h"
#include "snac/config/study_file.h"
#include "snac/jobs/writer_text.h"
#include "snac/reports/report.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <filesystem>

namespace snac::mcp {

namespace fs = std::filesystem;

namespace {

constexpr const char* schemaUri = "snac://schema/study";
constexpr std::string_view helpBegin = "snac://help/";
constexpr std::string_view pictureBegin = "snac://front.png/";
constexpr std::string_view svgBegin = "snac://front/";
constexpr std::size_t mostStudies = 200;
constexpr std::size_t largestAnswer = 8U << 20U;

struct StudyView
{
    std::string_view begin; ///< of the URI; the file follows, in per cent
    const char* title;
    const char* mime;
};
constexpr StudyView views[] = {{"snac://report/", "Report of ", "application/json"},
                               {"snac://front/", "Front of ", "image/svg+xml"},
                               {pictureBegin, "Picture of the front of ", "image/png"},
                               {"snac://page/", "Page about ", "text/html"},
                               {"snac://settings/", "Settings of ", "application/yaml"}};

std::string helpFolder(const Context& context)
{
    const std::string& shipped = context.environment->now()->folders.shipped;
    return shipped.empty() ? shipped : shipped + "/help";
}

std::vector<std::string> helpPages(const Context& context)
{
    std::vector<std::string> names;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(helpFolder(context), ignored)) {
        if (entry.path().extension() == ".md") {
            names.push_back(entry.path().stem().string());
        }
    }
    std::ranges::sort(names);
    return names;
}

QString encoded(const std::string& name)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(qt(name), "/"));
}

std::string decoded(std::string_view text)
{
    return QUrl::fromPercentEncoding(QByteArray(text.data(), static_cast<qsizetype>(text.size())))
        .toStdString();
}

QJsonObject entryOf(const QString& uri, const std::string& title, const char* mime)
{
    return {{"uri", uri}, {"name", qt(printableName(title))}, {"mimeType", QLatin1String(mime)}};
}

/// What is too long for an answer is an error, which names what is shorter.
Result<QJsonArray> contents(const std::string& uri, const char* mime, const std::string& text)
{
    if (text.size() > largestAnswer) {
        return fail("this is " + byteText(text.size()) + ", and answers have at most " +
                    byteText(largestAnswer) + "; read_search_results gives the best of it");
    }
    return QJsonArray{QJsonObject{{"uri", qt(uri)}, {"mimeType", QLatin1String(mime)}, {"text", qt(text)}}};
}

/// The same picture as the SVG; bytes are in base64.
Result<QJsonArray> picture(const Context& context, const std::string& uri, const char* mime,
                           const std::string& svg, const RunControl& control)
{
    auto png = drawnPng(context.root, svg, control);
    if (!png) {
        Error error = std::move(png).error();
        if (error.message.ends_with(svgBegin)) { // which study that is
            error.message += uri.substr(std::min(uri.size(), pictureBegin.size()));
        }
        return std::unexpected(std::move(error));
    }
    const QByteArray bytes = QByteArray::fromStdString(*png).toBase64();
    return QJsonArray{QJsonObject{
        {"uri", qt(uri)}, {"mimeType", QLatin1String(mime)}, {"blob", QString::fromLatin1(bytes)}}};
}

/// JSON with what is hidden in its texts escaped, as printable() does it; JSON has no escape of eight digits,
/// but two of four.
std::string printableJson(const std::string& json)
{
    std::string text = printable(json);
    constexpr std::size_t length = 10; // "\U000e0001"
    bool isEscape = false;             // the backslash before is none that stands for itself
    for (std::size_t i = 0; i < text.size(); ++i) {
        isEscape = text[i] == '\\' && !isEscape;
        if (!isEscape || i + length > text.size() || text[i + 1] != 'U') {
            continue;
        }
        unsigned long code = 0x10000UL;
        std::from_chars(text.data() + i + 2, text.data() + i + length, code, 16);
        code -= 0x10000UL;
        std::array<char, 32> pair{};
        std::snprintf(pair.data(), pair.size(), "\\u%04lx\\u%04lx", 0xD800UL + (code >> 10U),
                      0xDC00UL + (code & 0x3FFUL));
        text.replace(i, length, pair.data());
    }
    return text;
}

/// The settings are those that the search was begun with, byte by byte; what was changed since stands in a
/// comment before them.
std::string withChanges(const study::StudyConfig& begun, const study::StudyStart& now,
                        const std::string& yaml)
{
    const std::string changes = config::settingsText(config::changedSettings(begun, now.config, now.workers));
    return changes.empty() ? yaml : "# As the search was begun. Changed since: " + changes + "\n" + yaml;
}

Result<std::string> textOf(const Context& context, const JobBoard& board, const StudyView& view,
                           const std::string& file)
{
    SNAC_TRY(const auto name, context.root.file(file));
    const auto runner = runnerOf(name, board);
    SNAC_TRY(const auto stored, openStudyBelow(context, file));
    SNAC_TRY(const auto job, stored.job(context.environment->now()->boards));
    SNAC_TRY(const auto summary, stored.summary(job.config));
    if (view.begin == "snac://settings/") {
        // As a stored study: its data may be anywhere by now, and are nobody's business here.
        const auto read = config::readStudy(job.yaml, "", context.environment->now()->boards,
                                            config::FileKind::StoredStudy, job.config.words);
        return read.config ? withChanges(*read.config, summary.start, job.yaml) : job.yaml;
    }
    if (view.begin == "snac://front/" || view.begin == pictureBegin) {
        return printable(study::frontSvg(summary));
    }
    SNAC_TRY(const auto steps, stored.compressions(job.config));
    if (view.begin == "snac://page/") {
        return printable(study::reportHtml(summary, job.yaml, &steps));
    }
    std::string report = printableJson(study::reportJson(summary, &steps));
    return runner ? jobs::runningReport(report, runner->text) : std::move(report);
}

} // namespace

Result<QJsonArray> listResources(const Context& context)
{
    QJsonArray list{
        entryOf(QLatin1String(schemaUri), "JSON Schema of study files", "application/schema+json")};
    for (const std::string& page : helpPages(context)) {
        list.append(entryOf(qt(std::string(helpBegin) + page), "Help: " + page, "text/markdown"));
    }
    SNAC_TRY(const auto entries, context.root.list("", 20000, 5));
    std::size_t studies = 0;
    for (const RootFolder::Entry& entry : entries) {
        if (!entry.isFolder && entry.name.ends_with(".snac") && studies++ < mostStudies) {
            for (const StudyView& view : views) {
                list.append(
                    entryOf(qt(view.begin) + encoded(entry.name), view.title + entry.name, view.mime));
            }
        }
    }
    return list;
}

QJsonArray resourceTemplates()
{
    QJsonArray list;
    for (const StudyView& view : views) {
        list.append(QJsonObject{{"uriTemplate", qt(view.begin) + QStringLiteral("{+study}")},
                                {"name", QString::fromLatin1(view.title) + QStringLiteral("a study")},
                                {"mimeType", QLatin1String(view.mime)}});
    }
    return list;
}

Result<QJsonArray> readResource(const Context& context, const JobBoard& board, const std::string& uri,
                                const RunControl& control)
{
    if (uri == schemaUri) {
        return contents(uri, "application/schema+json", config::jsonSchema());
    }
    if (uri.starts_with(helpBegin)) { // by the list, so that no name becomes part of a path
        const std::string name = uri.substr(helpBegin.size());
        const std::vector<std::string> pages = helpPages(context);
        if (std::ranges::find(pages, name) != pages.end()) {
            SNAC_TRY(const auto text,
                     readRegularFile(helpFolder(context) + "/" + name + ".md", largestAnswer));
            return contents(uri, "text/markdown", text);
        }
    }
    for (const StudyView& view : views) {
        if (uri.starts_with(view.begin)) {
            SNAC_TRY(const auto text, textOf(context, board, view, decoded(uri.substr(view.begin.size()))));
            return view.begin == pictureBegin ? picture(context, uri, view.mime, text, control)
                                              : contents(uri, view.mime, text);
        }
    }
    return fail("there is no resource " + printableName(uri), {}, ErrorKind::NotFound);
}

} // namespace snac::mcp
