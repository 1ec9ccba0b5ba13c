// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Synthesize page is to the window: its state, its reports, and what others ask of it.
#include "synthesize_page.h"

#include "synthesize_header.h"

#include "snac/base/atomic_file.h"
#include "snac/reports/synthesis_html.h"
#include "snac/studio/pages/page_keys.h"
#include "snac/studio/pages/page_parts.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/studio/shell/prompts.h"
#include "snac/studio/shell/study_paths.h"
#include "snac/studio/shell/workbench.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QPageSize>
#include <QPdfWriter>
#include <QPushButton>
#include <QSettings>
#include <QTextDocument>

namespace snac::studio {

namespace {

QStringList boardIds(const hardware::EnvironmentInUse& environment)
{
    QStringList ids;
    for (const auto& board : environment.now()->boards.boards()) {
        ids << QString::fromStdString(board.id);
    }
    return ids;
}

/// What the page for browsers says, on paper.
Result<> writePdf(const std::string& html, const std::string& file)
{
    QPdfWriter writer(QString::fromStdString(file));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(14, 14, 14, 14), QPageLayout::Millimeter);
    writer.setResolution(96);
    QTextDocument document;
    document.setHtml(QString::fromStdString(html));
    document.setPageSize(QSizeF(writer.width(), writer.height()));
    document.print(&writer);
    return QFileInfo(QString::fromStdString(file)).size() > 0 ? Result<>()
                                                              : fail("the document cannot be drawn there");
}

} // namespace

void SynthesizePage::join(Workbench& bench)
{
    m_bench = &bench;
    m_stepWords = [&bench](const QString& step) {
        return bench.stepWords ? bench.stepWords(step) : StepWords();
    };
    m_header->setBoards(boardIds(*m_environment));
    connect(&bench, &Workbench::boardsChanged, this,
            [this] { m_header->setBoards(boardIds(*m_environment)); });
    const auto bring = [this, &bench](int trial, const QString& step) {
        m_following = false;
        choosePoint({trial, step});
        Q_EMIT bench.pageWanted(page::synthesize);
    };
    connect(&bench, &Workbench::synthesisWanted, this, bring);
    connect(&bench, &Workbench::exportWanted, this, [this, bring](int trial, const QString& step) {
        bring(trial, step);
        m_header->openExportMenu();
    });
    connect(m_header, &SynthesizeHeader::exportRequested, this, [this, &bench](const QString& form) {
        const QString folder = bench.prompts->openFolder(bench.window, tr("Folder to put the project into"),
                                                         QFileInfo(m_file).absolutePath());
        if (!folder.isEmpty()) {
            exportTo(form, folder);
        }
    });
    connect(m_html, &QPushButton::clicked, this, [this, &bench] {
        const QString file = bench.prompts->saveFile(
            bench.window, tr("Save the report"),
            QDir(workingFolder())
                .filePath(QFileInfo(m_file).completeBaseName() + QStringLiteral("-synthesis.html")),
            tr("HTML report (*.html)"));
        if (!file.isEmpty()) {
            (void)writeReport(file);
        }
    });
    connect(m_pdf, &QPushButton::clicked, this, [this, &bench] {
        const QString file = bench.prompts->saveFile(
            bench.window, tr("Save the report"),
            QDir(workingFolder())
                .filePath(QFileInfo(m_file).completeBaseName() + QStringLiteral("-synthesis.pdf")),
            tr("PDF document (*.pdf)"));
        if (!file.isEmpty()) {
            (void)writeReport(file);
        }
    });
    connect(m_calibrate, &QPushButton::clicked, this, &SynthesizePage::addToCalibration);
    tellMeasured();
}

void SynthesizePage::tellMeasured()
{
    const auto start = m_study->start();
    if (m_bench != nullptr) {
        Q_EMIT m_bench->measuredChanged(start ? measuredTrials(m_session->records(), *start)
                                              : std::vector<widgets::PlotMeasured>());
        Q_EMIT m_bench->synthesesChanged(start ? nearestResults(m_session->records(), *start) : Records());
    }
}

void SynthesizePage::addToCalibration()
{
    const Records known = records();
    const int best = study::nearestToHardware(known);
    if (best >= 0 && m_bench != nullptr) {
        Q_EMIT m_bench->reportsWanted({QString::fromStdString(known[static_cast<std::size_t>(best)].folder)});
    }
}

bool SynthesizePage::writeReport(const QString& file)
{
    const Records known = records();
    if (known.empty()) {
        return false;
    }
    const std::string html =
        study::synthesisHtml(pointLabel(m_header->choice().point).toStdString(), estimate(), known);
    const std::string path = file.toStdString();
    Result<> written = checkOutput(path, jobs::ownFiles(m_file.toStdString()));
    if (written && QFileInfo(file).suffix().compare(QLatin1String("pdf"), Qt::CaseInsensitive) == 0) {
        written = replaceFile(path, [&](const std::string& fresh) { return writePdf(html, fresh); });
    } else if (written) {
        written = replaceFile(path, html);
    }
    Q_EMIT message(written
                       ? tr("Wrote %1").arg(file)
                       : tr("%1 cannot be written: %2").arg(file, shownSentence(written.error().message)));
    return written.has_value();
}

PageStatus SynthesizePage::status() const
{
    const auto start = m_study->start();
    return {{start ? tr("study: %1").arg(QString::fromStdString(start->file)) : tr("no study is open")},
            m_file.isEmpty()
                ? QString()
                : tr("results: %1").arg(QString::fromStdString(jobs::resultsFolder(m_file.toStdString())))};
}

void SynthesizePage::saveState(QSettings& settings) const
{
    saveSplitters(settings, m_splitters);
    settings.setValue(QStringLiteral("synthesize/checkHls"), m_checkHls->isChecked());
}

void SynthesizePage::restoreState(const QSettings& settings)
{
    restoreSplitters(settings, m_splitters);
    m_checkHls->setChecked(settings.value(QStringLiteral("synthesize/checkHls")).toBool());
}

} // namespace snac::studio
