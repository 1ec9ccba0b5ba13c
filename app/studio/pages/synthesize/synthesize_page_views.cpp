// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Synthesize page shows of its jobs and of the chosen point.
#include "synthesize_page.h"

#include "profile_view.h"
#include "synthesis_table.h"
#include "synthesize_header.h"

#include "snac/studio/pages/page_parts.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/studio/pages/table_texts.h"
#include "snac/studio/pages/trial_text.h"
#include "snac/widgets/cards/card.h"
#include "snac/widgets/cards/job_row.h"
#include "snac/widgets/theme.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QTabWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace snac::studio {

namespace {

QString keyOf(int id)
{
    return QStringLiteral("job %1").arg(id);
}

void paintTone(QLabel* label, const QString& tone)
{
    label->setProperty("tone", tone);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

/// "2026-11-27 04:12" of an ISO time.
QString madeText(const std::string& made)
{
    return QString::fromStdString(made).left(16).replace(QLatin1Char('T'), QLatin1Char(' '));
}

constexpr qsizetype mostOfALog = 4'000'000; ///< bytes that are read of a stored log

QString storedLog(const study::SynthesisRecord& record)
{
    QString text;
    const QDir folder(QString::fromStdString(record.folder) + QStringLiteral("/run"));
    for (const QFileInfo& one : folder.entryInfoList({QStringLiteral("*.log")}, QDir::Files, QDir::Time)) {
        QFile file(one.filePath());
        if (text.size() < mostOfALog && file.open(QIODevice::ReadOnly)) {
            text += QStringLiteral("== %1\n").arg(one.fileName()) + QString::fromUtf8(file.read(mostOfALog));
        }
    }
    return text;
}

} // namespace

void SynthesizePage::mark(const QString& key)
{
    m_marked = key;
    for (auto& [name, row] : m_rowOf) {
        row->setChosen(name == key);
    }
}

/// Of a job of this session or of a stored result.
std::optional<SynthesisChoice> SynthesizePage::choiceOfRow(const QString& key) const
{
    for (const auto& [id, choice] : m_choiceOf) {
        if (keyOf(id) == key) {
            return choice;
        }
    }
    for (const auto& record : m_session->records()) {
        if (QString::fromStdString(record.folder) == key) {
            return choiceOf(record);
        }
    }
    return std::nullopt;
}

/// A row that stays marked would seem to be the one whose figures, or lack of them, are shown.
void SynthesizePage::markShown()
{
    const auto* entry = m_session->entry(m_entry);
    const auto choice = choiceOfRow(m_marked);
    if (choice && !(*choice == m_header->choice()) && (entry == nullptr || entry->isOver())) {
        mark({});
    }
}

/// Where nothing was built as it is chosen: as what else this point was.
QString SynthesizePage::builtOtherwise() const
{
    const SynthesisChoice choice = m_header->choice();
    QStringList others;
    for (const auto& record : m_session->records()) {
        const SynthesisChoice other = choiceOf(record);
        const QStringList words = choiceWords(other) + QStringList{other.board};
        const QString text =
            QStringLiteral("%1, %2 ns").arg(words.join(QStringLiteral(", "))).arg(other.clockNs);
        if (other.point == choice.point && !others.contains(text)) {
            others << text;
        }
    }
    return others.isEmpty()
               ? QString()
               : tr("Not built in the way that is chosen above. There are results of this point as: "
                    "%1. A click on their rows shows them.")
                     .arg(others.join(QStringLiteral("; ")));
}

/// Jobs of this session, the newest first, then results of earlier ones.
void SynthesizePage::showRows()
{
    QStringList keys;
    QStringList folders;
    for (auto entry = m_session->entries().rbegin(); entry != m_session->entries().rend(); ++entry) {
        keys << keyOf(entry->id);
        folders << entry->folder;
    }
    for (auto record = m_session->records().rbegin(); record != m_session->records().rend(); ++record) {
        const QString folder = QString::fromStdString(record->folder);
        if (!folders.contains(folder)) {
            keys << folder;
        }
    }
    if (keys == m_rowKeys) {
        return;
    }
    m_rowKeys = keys;
    for (auto& [key, row] : m_rowOf) {
        row->hide();
        row->deleteLater(); // it may have asked for this itself
    }
    m_rowOf.clear();
    for (const auto& entry : m_session->entries()) {
        const bool foreign = entry.file != m_file;
        auto* row = new widgets::StageRow(
            foreign ? QStringLiteral("%1 · %2").arg(entry.title, QFileInfo(entry.file).fileName())
                    : entry.title,
            stageNames(entry.form, entry.isExport));
        connect(row, &widgets::StageRow::cancelRequested, m_session,
                [this, id = entry.id] { m_session->cancel(id); });
        addRow(
            keyOf(entry.id), row, [this, id = entry.id] { showEntry(id); }, entry.folder);
        updateRow(entry.id);
    }
    for (const auto& record : m_session->records()) {
        const QString folder = QString::fromStdString(record.folder);
        if (!keys.contains(folder)) {
            continue;
        }
        const bool yosys = record.synthesis.stage == Origin::Yosys;
        const QStringList title = QStringList{pointText(pointOf(record))} + choiceWords(choiceOf(record)) +
                                  QStringList{QString::fromStdString(study::toolText(record)),
                                              QString::fromStdString(record.board.id)};
        auto* row = new widgets::StageRow(
            title.join(QStringLiteral(" · ")),
            stageNames(yosys ? QStringLiteral("verilog") : QStringLiteral("hls"), false));
        row->setState(widgets::StageRow::State::Done, jobs::synthesisStages - 1);
        row->setRemark(madeText(record.made));
        row->setOpenVisible(true);
        addRow(
            folder, row, [this, record] { showRecord(record); }, folder);
    }
    for (int i = 0; i < keys.size(); ++i) {
        m_rows->insertWidget(i + 1, m_rowOf.at(keys[i]));
        m_rowOf.at(keys[i])->show();
    }
    orderRows();
    mark(m_marked);
    m_noRows->setVisible(keys.isEmpty());
    m_jobsCard->setSubtitle(keys.isEmpty() ? QString() : tr("%1, the newest first").arg(keys.size()));
}

/// Tab goes from the header through the rows, as the eye does; they are made after all else.
void SynthesizePage::orderRows()
{
    QWidget* last = m_header;
    for (QWidget* at = m_header->nextInFocusChain(); m_header->isAncestorOf(at);
         at = at->nextInFocusChain()) {
        last = (at->focusPolicy() & Qt::TabFocus) != 0 ? at : last;
    }
    for (const QString& key : m_rowKeys) {
        widgets::StageRow* const row = m_rowOf.at(key);
        QList<QWidget*> parts{row};
        for (auto* button : row->findChildren<QPushButton*>()) {
            parts << button;
        }
        for (QWidget* part : parts) {
            if ((part->focusPolicy() & Qt::TabFocus) != 0) {
                setTabOrder(last, part);
                last = part;
            }
        }
    }
}

void SynthesizePage::addRow(const QString& key, widgets::StageRow* row, const std::function<void()>& choose,
                            const QString& folder)
{
    connect(row, &widgets::StageRow::chosen, this, choose);
    connect(row, &widgets::StageRow::openRequested, this, [this, folder] {
        const QString failed = folder + QStringLiteral(".failed");
        const QString there = QFile::exists(folder) ? folder : failed;
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(there))) {
            Q_EMIT message(tr("No program opens folders here. It is %1").arg(there));
        }
    });
    m_rowOf[key] = row;
}

void SynthesizePage::updateRow(int id)
{
    const auto* entry = m_session->entry(id);
    const auto found = m_rowOf.find(keyOf(id));
    if (entry == nullptr) {
        return;
    }
    if (found == m_rowOf.end()) {
        showRows();
        return;
    }
    widgets::StageRow* row = found->second;
    row->setState(stageRowState(entry->state), entry->stage);
    const QString time = widgets::JobRow::durationText(m_session->secondsOf(id));
    row->setRemark(!entry->error.isEmpty()                    ? entry->error
                   : entry->state == jobs::State::Waiting     ? tr("waits for the job before it")
                   : entry->state == jobs::State::Interrupted ? tr("cancelled; nothing was kept")
                                                              : time);
    const bool folder =
        QFile::exists(entry->folder) || QFile::exists(entry->folder + QStringLiteral(".failed"));
    row->setOpenVisible(entry->isOver() && folder);
}

/// A result is found by what was built: "reuse 1" changes nothing where nothing was reused.
void SynthesizePage::takeBuiltChoice(int id)
{
    const auto* entry = m_session->entry(id);
    const auto of = m_choiceOf.find(id);
    if (entry == nullptr || of == m_choiceOf.end() || entry->file != m_file) {
        return;
    }
    const auto built =
        std::ranges::find(m_session->records(), entry->folder.toStdString(), &study::SynthesisRecord::folder);
    if (built == m_session->records().end() || choiceOf(*built) == of->second) {
        return;
    }
    const bool isShown = of->second == m_header->choice();
    of->second = choiceOf(*built);
    if (isShown) {
        m_header->setChoice(of->second);
    }
}

/// What is said once of a job that is over.
void SynthesizePage::showEnd(int id)
{
    const auto* entry = m_session->entry(id);
    if (entry == nullptr || !entry->isOver()) {
        return;
    }
    takeBuiltChoice(id);
    markShown(); // another choice may stand above since it was begun
    if (entry->state == jobs::State::Failed && id == m_entry) {
        m_log->appendPlainText(entry->error);
    }
    const auto of = m_choiceOf.find(id);
    const bool looksAtIt =
        id == m_entry && entry->file == m_file && of != m_choiceOf.end() && of->second == m_header->choice();
    if (entry->state == jobs::State::Done && looksAtIt && !entry->isExport) {
        m_tabs->setCurrentIndex(0);
    }
}

void SynthesizePage::showEntry(int id)
{
    m_entry = id;
    const auto* entry = m_session->entry(id);
    const auto of = m_choiceOf.find(id);
    const bool here = entry && entry->file == m_file && of != m_choiceOf.end();
    if (here && !(of->second == m_header->choice())) {
        m_following = false;
        m_header->setChoice(of->second);
        choiceChanged();
    }
    mark(keyOf(id));
    showLog();
}

void SynthesizePage::showRecord(const study::SynthesisRecord& record)
{
    m_entry = -1;
    m_following = false;
    m_header->setChoice(choiceOf(record));
    mark(QString::fromStdString(record.folder));
    m_log->setPlainText(storedLog(record));
    choiceChanged();
}

void SynthesizePage::showLog()
{
    const auto* entry = m_session->entry(m_entry);
    m_log->setPlainText(entry ? entry->log.join(QLatin1Char('\n')) : QString());
    if (entry && !entry->error.isEmpty()) {
        m_log->appendPlainText(entry->error);
    }
}

Records SynthesizePage::records() const
{
    return recordsOf(m_session->records(), m_header->choice());
}

/// With its own weights once that is known: of a preview, else of a result; before, of a trial as it was
/// searched, what priced it then.
study::PointEstimate SynthesizePage::estimate() const
{
    const auto known = records();
    if (!known.empty()) {
        return known.back().estimate;
    }
    if (m_session->previewed()) {
        return m_session->previewed()->estimate;
    }
    const SynthesisChoice choice = m_header->choice();
    const auto trial = m_study->trial(choice.point.trial);
    const auto start = m_study->start();
    const bool asSearched = start && trial && trial->hardware && choice.point.step.isEmpty() &&
                            choice.precision.isEmpty() && choice.board.toStdString() == start->board.id &&
                            choice.clockNs == start->config.hls.clockNs && !choice.withoutReuse &&
                            choice.output.isEmpty();
    if (asSearched) {
        const auto* own = study::priceOf(*trial, study::Price::Own);
        return study::pointEstimate(own != nullptr ? *own : *trial->hardware, choice.clockNs, own != nullptr);
    }
    return {.figures = {}, .model = {}, .ownWeights = true, .clockNs = choice.clockNs};
}

void SynthesizePage::showResult()
{
    const Records known = records();
    m_table->setComparison(study::compareSynthesis(estimate(), known));
    showWords(known);
    showShares(known);
    const bool any = !known.empty();
    for (QPushButton* button : {m_html, m_pdf, m_calibrate}) {
        button->setEnabled(any);
    }
    QString why = tr("Adds the figures of this result to the rows that the cost model can be fitted on");
    if (any) {
        const auto& record = known[static_cast<std::size_t>(study::nearestToHardware(known))];
        const QString obstacle = calibrationObstacle(record);
        m_calibrate->setEnabled(obstacle.isEmpty());
        why = obstacle.isEmpty() ? why : obstacle;
    }
    m_calibrate->setToolTip(why);
}

void SynthesizePage::showWords(const Records& records)
{
    QStringList accuracy;
    const auto& preview = m_session->previewed();
    const QString expected =
        preview && preview->rtl
            ? tr("Expected of Yosys by the additions: %1")
                  .arg(QString::fromStdString(study::rtlCostText(*preview->rtl, "\u202f"))
                           .replace(QStringLiteral(" to "),
                                    QStringLiteral(" %1 ").arg(tr("to", "between two numbers"))))
            : QString();
    const int best = study::nearestToHardware(records);
    if (best >= 0) {
        const auto& record = records[static_cast<std::size_t>(best)];
        if (const auto text = study::scoresText(record); !text.empty()) {
            accuracy << shownSentence(text);
        }
        const bool agreed = study::hasAgreed(record.checks);
        m_agreement->setText((agreed ? QStringLiteral("✓ ") : QString()) +
                             shownSentence(study::agreementText(record.checks)));
        paintTone(m_agreement, agreed ? QStringLiteral("success") : QStringLiteral("warning"));
        QStringList notes;
        if (!expected.isEmpty()) { // beside what Yosys counted, to be held against it
            notes << expected;
        }
        if (record.synthesis.stage == Origin::Yosys) {
            notes << tr(
                "Yosys counts cells after mapping; it does not place, route or close timing. The latency "
                "in ns takes the clock as it is asked for.");
        }
        for (const auto& missing : record.synthesis.missing) {
            notes << shownSentence(missing.what + ": " + missing.reason);
        }
        for (const auto* lines : {&record.notes, &record.synthesis.warnings}) {
            notes += shownSentences(*lines);
        }
        m_notes->setText(notes.join(QLatin1Char('\n')));
    } else {
        m_agreement->clear();
        QStringList notes{builtOtherwise(), expected};
        notes.removeAll(QString());
        m_notes->setText(notes.join(QLatin1Char('\n')));
    }
    const SynthesisPoint point = m_header->choice().point;
    if (!point.step.isEmpty() && m_stepWords) {
        accuracy << m_stepWords(point.step).scores;
    }
    m_accuracy->setText(accuracy.join(QLatin1Char('\n')));
    for (QLabel* label : {m_accuracy, m_agreement, m_notes}) {
        label->setVisible(!label->text().isEmpty());
    }
}

void SynthesizePage::showShares(const Records& records)
{
    const int best = study::nearestToHardware(records);
    if (best < 0) {
        m_sharesCard->setSubtitle(tr("not synthesized"));
        m_shares->clear();
        m_layersCard->setSubtitle({});
        m_layers->clear();
        m_profile->setProfile({});
        return;
    }
    const auto& record = records[static_cast<std::size_t>(best)];
    const QString tool = QString::fromStdString(study::toolText(record));
    m_sharesCard->setSubtitle(tool);
    m_shares->setHeading(boardHeading(record.board), tool,
                         tr("%1, %2 ns").arg(QString::fromStdString(record.board.part)).arg(record.clockNs()),
                         shownText(study::stageText(record.synthesis)));
    m_shares->setBars(boardBars(record));
    const SynthesizedLayers layers = synthesizedLayers(record);
    m_layersCard->setSubtitle(layers.rows.empty() ? tr("%1 tells no layers").arg(tool)
                                                  : tr("%1, each alone").arg(tool));
    m_profile->setProfile(record.profile);
    m_layers->setCosts(layers.columns, layers.rows, layers.columns.isEmpty() ? -1 : 0);
}

QString SynthesizePage::description() const
{
    return QStringList{m_accuracy->text(), m_agreement->text(), m_notes->text()}.join(QLatin1Char('\n'));
}

QString SynthesizePage::banner() const
{
    return m_banner->isHidden() ? QString() : m_banner->text();
}

} // namespace snac::studio
