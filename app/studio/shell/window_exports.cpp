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
#include "snac/widgets/plots/plot_canvas.h"

#include <QDir>
#include <QFileInfo>

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
                : tr("%1 cannot be written: %2").arg(file, QString::fromStdString(written.error().message)));
    return written.has_value();
}

bool WindowExports::writeFigure(const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (m_bench.model->start()) { // as the reports say it: of the front now, not of the last generation
        const study::StudySummary now = m_bench.model->summary();
        m_plot->setCaption(
            QString::fromStdString(now.start.config.name),
            QString::fromStdString(study::figureCaption(now.start, now.trials.size(), now.hypervolume)));
    }
    const auto draw = [&](const std::string& fresh) -> Result<> {
        const QString name = QString::fromStdString(fresh);
        const bool drawn = suffix == QLatin1String("svg")   ? m_plot->exportSvg(name)
                           : suffix == QLatin1String("pdf") ? m_plot->exportPdf(name)
                                                            : m_plot->exportPng(name);
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
                                  tr("PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)"));
    if (!file.isEmpty()) {
        (void)writeFigure(file);
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
