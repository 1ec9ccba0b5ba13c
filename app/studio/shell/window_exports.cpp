// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_exports.h"

#include "prompts.h"
#include "study_control.h"
#include "study_files.h"
#include "study_paths.h"
#include "workbench.h"

#include "snac/base/atomic_file.h"
#include "snac/jobs/open_study.h"
#include "snac/reports/report.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/widgets/plots/plot_canvas.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace snac::studio {

WindowExports::WindowExports(Workbench& bench)
    : QObject(&bench)
    , m_bench(bench)
{
}

/// Writes an export, never over what it was made from, and tells what became of it.
bool WindowExports::write(const QString& file, const std::function<Result<>(const std::string&)>& writer)
{
    const std::string path = file.toStdString();
    std::vector<std::string> inputs = jobs::ownFiles(m_bench.study->file().toStdString());
    inputs.push_back(m_bench.files->file().toStdString());
    Result<> written = checkOutput(path, inputs);
    written = written ? writer(path) : written;
    Q_EMIT m_bench.message(
        written ? tr("Wrote %1").arg(file)
                : tr("%1 cannot be written: %2").arg(file, shownSentence(written.error().message)));
    return written.has_value();
}

/// As the reports say it: of the front now, or as it was after the generation that is shown.
void WindowExports::setCaption()
{
    if (!m_bench.model->start()) {
        return;
    }
    const study::StudySummary now = m_bench.model->summary();
    const int position = m_position ? m_position() : -1;
    const bool isPast = position >= 0 && static_cast<std::size_t>(position) < now.generations.size();
    std::size_t trials = now.trials.size();
    double hypervolume = now.hypervolume;
    if (isPast) {
        const study::Generation& shown = now.generations[static_cast<std::size_t>(position)];
        trials = static_cast<std::size_t>(std::ranges::count_if(
            now.trials, [&](const study::Trial& trial) { return trial.generation <= shown.record.index; }));
        hypervolume = shown.hypervolume;
    }
    QString caption = QString::fromStdString(study::figureCaption(now.start, trials, hypervolume));
    if (isPast) {
        caption +=
            tr(", after generation %1").arg(now.generations[static_cast<std::size_t>(position)].record.index);
    }
    m_plot->setCaption(QString::fromStdString(now.start.config.name), caption);
}

bool WindowExports::writeFigure(const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    setCaption();
    if (suffix == QLatin1String("csv")) {
        const std::string data = m_plot->dataCsv().toStdString();
        return write(file, [&](const std::string& path) { return replaceFile(path, data); });
    }
    const auto draw = [&](const std::string& fresh) -> Result<> {
        const QString name = QString::fromStdString(fresh);
        const bool drawn = suffix == QLatin1String("svg") ? m_plot->exportSvg(name)
                           : suffix == QLatin1String("pdf")
                               ? m_plot->exportPdf(name)
                               : m_plot->exportPng(name, {}, m_plot->pictureDpi() / 96.0);
        return drawn ? Result<>() : fail("the picture cannot be drawn there");
    };
    return write(file, [&](const std::string& path) { return replaceFile(path, draw); });
}

bool WindowExports::writeReport(const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    auto summary = m_bench.model->summary();
    const auto compressions = m_compressions(summary.start);
    summary.testLooks = study::testLooksOf(summary.testScores, compressions.testScores);
    std::string text;
    if (suffix == QLatin1String("html")) {
        const auto& job = m_bench.session->job();
        text = study::reportHtml(summary, job ? job->yaml : std::string(), &compressions);
    } else if (suffix == QLatin1String("json")) {
        text = study::reportJson(summary, &compressions);
    } else {
        text = study::reportCsv(summary);
    }
    return write(file, [&](const std::string& path) { return replaceFile(path, text); });
}

void WindowExports::askFigure()
{
    const QString name = QFileInfo(m_bench.study->file()).completeBaseName();
    const QString file =
        m_bench.prompts->saveFile(m_bench.window, tr("Export the figure"),
                                  QDir(workingFolder()).filePath(name + QStringLiteral("-front")),
                                  tr("PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf);;"
                                     "CSV data (*.csv)"));
    if (!file.isEmpty()) {
        (void)writeFigure(file);
    }
}

bool WindowExports::writeTable(const QString& file, const QString& text)
{
    return write(file, [&](const std::string& path) { return replaceFile(path, text.toStdString()); });
}

void WindowExports::askTable(const QString& suffix, const QString& text)
{
    const QString name = QFileInfo(m_bench.study->file()).completeBaseName();
    const QString filter = suffix == QLatin1String("md")    ? tr("Markdown table (*.md)")
                           : suffix == QLatin1String("tex") ? tr("LaTeX table (*.tex)")
                                                            : tr("CSV table (*.csv)");
    const QString file = m_bench.prompts->saveFile(
        m_bench.window, tr("Export the table"),
        QDir(workingFolder()).filePath(name + QStringLiteral("-trials.") + suffix), filter);
    if (!file.isEmpty()) {
        (void)writeTable(file, text);
    }
}

void WindowExports::askReport(const QString& suffix)
{
    const QString name = QFileInfo(m_bench.study->file()).completeBaseName();
    const QString filter = suffix == QLatin1String("html")   ? tr("HTML report (*.html)")
                           : suffix == QLatin1String("json") ? tr("JSON document (*.json)")
                                                             : tr("CSV table (*.csv)");
    const QString file =
        m_bench.prompts->saveFile(m_bench.window, tr("Export the report"),
                                  QDir(workingFolder()).filePath(name + QLatin1Char('.') + suffix), filter);
    if (!file.isEmpty()) {
        (void)writeReport(file);
    }
}

} // namespace snac::studio
