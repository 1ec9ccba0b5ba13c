// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "before_start_card.h"

#include "snac/data/reading.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/studio/pages/trial_text.h"
#include "snac/widgets/cards/badge.h"
#include "snac/widgets/cards/job_row.h"
#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>
#include <QTextDocumentFragment>
#include <QThread>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace snac::studio {

namespace {

struct FactText
{
    Q_DECLARE_TR_FUNCTIONS(FactText)
};

QString bold(const QString& text)
{
    return QStringLiteral("<b>%1</b>").arg(text);
}

QString escaped(const std::string& text)
{
    return QString::fromStdString(text).toHtmlEscaped();
}

QString share(double trials, double candidates)
{
    const double percent = 100.0 * trials / candidates;
    if (percent >= 100.0) {
        return FactText::tr("as many as there are, or more");
    }
    const int decimals = std::clamp(1 - static_cast<int>(std::floor(std::log10(percent))), 0, 12);
    return FactText::tr("%1 % of them").arg(widgets::fixedNumber(percent, decimals));
}

/// "1 trial", "120 trials", with the number bold. Each noun has its two forms here, none elsewhere.
QString trialsText(double count)
{
    return count == 1.0 ? FactText::tr("%1 trial").arg(bold(groupedNumber(count)))
                        : FactText::tr("%1 trials").arg(bold(groupedNumber(count)));
}

QString candidatesText(double count)
{
    return count == 1.0 ? FactText::tr("%1 candidate").arg(bold(groupedNumber(count)))
                        : FactText::tr("%1 candidates").arg(bold(groupedNumber(count)));
}

QString architecturesText(double count)
{
    return count == 1.0 ? FactText::tr("%1 distinct architecture").arg(bold(groupedNumber(count)))
                        : FactText::tr("%1 distinct architectures").arg(bold(groupedNumber(count)));
}

QString workersText(int count)
{
    return count == 1 ? FactText::tr("1 worker") : FactText::tr("%1 workers").arg(count);
}

QString sizeLine(const StudyFacts& facts, const study::StudyConfig& config)
{
    const QString trials = trialsText(config.trials);
    if (!std::isfinite(facts.size.candidates)) {
        return FactText::tr("%1; a real range makes the candidates infinitely many · %2")
            .arg(architecturesText(facts.size.architectures), trials);
    }
    const QString part = share(config.trials, facts.size.candidates);
    return (config.trials == 1 ? FactText::tr("%1, %2 · %3 is %4") : FactText::tr("%1, %2 · %3 are %4"))
        .arg(candidatesText(facts.size.candidates), architecturesText(facts.size.architectures), trials,
             part);
}

QString timeLine(const StudyFacts& facts, const study::StudyConfig& config, double rate)
{
    const int workers = config.workers > 0 ? config.workers : std::max(1, QThread::idealThreadCount());
    const auto seconds = facts.data ? expectedSeconds(config, *facts.data, rate) : std::nullopt;
    if (!seconds) {
        return FactText::tr("time unknown until a first study has been measured on this machine · %1")
            .arg(workersText(workers));
    }
    return FactText::tr("about %1 on %2 (%3 k samples/s measured in the last study)")
        .arg(bold(widgets::JobRow::durationText(std::max(1.0, *seconds))), workersText(workers),
             widgets::fixedNumber(rate / 1000.0, rate < 10000.0 ? 1 : 0));
}

/// "0.4–8.0", or one number where both round to it.
QString rangeText(double low, double high)
{
    const QString first = widgets::fixedNumber(low, 1);
    const QString last = widgets::fixedNumber(high, 1);
    return first == last ? first : first + QStringLiteral("–") + last;
}

QString costLine(const StudyFacts& facts, const study::StudyConfig& config)
{
    QString line = FactText::tr("cost model: %1, on %2 at %3")
                       .arg(shownSentence(facts.costModel).toHtmlEscaped(), bold(boardHeading(facts.board)),
                            buildConditions(config).toHtmlEscaped());
    if (facts.costs.sampled > 0) {
        line += FactText::tr("<br>random candidates need LUT %1 %, DSP %2 % (estimate, %3 drawn)")
                    .arg(rangeText(facts.costs.lutLow, facts.costs.lutHigh),
                         rangeText(facts.costs.dspLow, facts.costs.dspHigh))
                    .arg(facts.costs.sampled);
        if (!config.constraints.empty()) {
            line += FactText::tr("; %1 % of them are over a budget and would not be trained")
                        .arg(100 * facts.costs.overBudget / facts.costs.sampled);
        }
    }
    return line;
}

QString dataLine(const DataFacts& data)
{
    const auto& info = data.info;
    const int all = data.trainRows + data.validationRows + data.testRows;
    return FactText::tr("%1: %2 %3 × %4, %5 · %6 train, %7 validation, %8 test")
        .arg(escaped(info.name).isEmpty() ? FactText::tr("data") : bold(escaped(info.name)),
             groupedNumber(all), info.simulated ? FactText::tr("simulated rows") : FactText::tr("rows"))
        .arg(inputsText(info), outputsText(info), groupedNumber(data.trainRows),
             groupedNumber(data.validationRows), groupedNumber(data.testRows));
}

/// What was taken as inputs, truth and classes, a line each.
QString readingText(const data::DatasetInfo& info)
{
    QStringList lines;
    for (const data::ReadingLine& line : data::readingLines(info)) {
        if (info.simulated && info.name != "file" && line.name == "Data") {
            continue; // the line before has said it
        }
        lines << QStringLiteral("%1: %2").arg(shownSentence(line.name).toHtmlEscaped(),
                                              shownSentence(line.text).toHtmlEscaped());
    }
    return lines.join(QStringLiteral("<br>"));
}

/// As tall as its text where there is room; scrolls where the text beside it needs the room.
class TextArea : public QScrollArea
{
public:
    explicit TextArea(QLabel* text)
    {
        setObjectName(QStringLiteral("beforeStartArea"));
        setAccessibleName(BeforeStartCard::tr("Before you start"));
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        setWidget(text);
        viewport()->setAutoFillBackground(false);
        text->setAutoFillBackground(false);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        // In a low window the text of the study keeps more than a few lines.
        const int most = std::max(minimumSizeHint().height(), window()->height() / 3);
        const int wanted = widget()->heightForWidth(viewport()->width());
        return {240, std::clamp(wanted, minimumSizeHint().height(), most)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 3 * fontMetrics().lineSpacing()}; }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QScrollArea::resizeEvent(event);
        if (event->size().width() != event->oldSize().width()) {
            updateGeometry(); // the text wraps elsewhere
        }
    }
};

QString toned(const QString& tone, const QString& text)
{
    return QStringLiteral("{%1}%2").arg(tone, text);
}

} // namespace

QString inputsText(const data::DatasetInfo& info)
{
    return info.inputs() == 1 ? FactText::tr("1 input") : FactText::tr("%1 inputs").arg(info.inputs());
}

QString outputsText(const data::DatasetInfo& info)
{
    if (info.task == data::TaskKind::Classification) {
        return info.classes() == 1 ? FactText::tr("1 class") : FactText::tr("%1 classes").arg(info.classes());
    }
    if (info.task == data::TaskKind::MultiLabel) {
        return FactText::tr("%1 labels").arg(info.targetNames.size());
    }
    return info.targetNames.size() == 1 ? FactText::tr("1 target")
                                        : FactText::tr("%1 targets").arg(info.targetNames.size());
}

QStringList factLines(const StudyFacts& facts, const study::StudyConfig& config, double measuredRate)
{
    QStringList lines;
    for (const auto& problem : facts.problems) {
        lines << toned(QStringLiteral("error"), shownSentence(problem).toHtmlEscaped());
    }
    if (facts.sizeKnown) {
        lines << sizeLine(facts, config);
    }
    if (facts.problems.empty()) {
        lines << timeLine(facts, config, measuredRate);
    }
    if (facts.data) {
        lines << dataLine(*facts.data);
        lines << readingText(facts.data->info);
    }
    if (facts.costs.sampled > 0) {
        lines << costLine(facts, config);
    }
    for (const auto& warning : facts.warnings) {
        lines << toned(QStringLiteral("warning"), shownSentence(warning).toHtmlEscaped());
    }
    return lines;
}

BeforeStartCard::BeforeStartCard(QWidget* parent)
    : Card(tr("Before you start"), parent)
    , m_text(new QLabel)
    , m_badge(new widgets::Badge(tr("simulated data"), widgets::Badge::Kind::Warning))
{
    setObjectName(QStringLiteral("beforeStart"));
    m_text->setObjectName(QStringLiteral("beforeStartText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_area = new TextArea(m_text);
    body()->addWidget(m_area);
    addTool(m_badge);
    m_badge->hide();
}

void BeforeStartCard::setPending(const QString& what)
{
    setSubtitle(what);
}

void BeforeStartCard::setBlocked(const QString& why)
{
    setSubtitle({});
    m_badge->hide();
    setLines({toned(QStringLiteral("error"), why)});
}

void BeforeStartCard::setFacts(const StudyFacts& facts, const study::StudyConfig& config, double measuredRate)
{
    setSubtitle({});
    m_badge->setVisible(facts.data && facts.data->info.simulated);
    setLines(factLines(facts, config, measuredRate));
}

void BeforeStartCard::setLines(const QStringList& lines)
{
    m_lines = lines;
    showLines();
}

void BeforeStartCard::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showLines();
    }
}

void BeforeStartCard::showLines()
{
    const auto& colors = widgets::colors(palette());
    QString html;
    for (QString line : m_lines) {
        QString color;
        if (line.startsWith(QLatin1String("{error}"))) {
            color = colors.error.name();
        } else if (line.startsWith(QLatin1String("{warning}"))) {
            color = colors.warning.name();
        }
        line = line.startsWith(QLatin1Char('{')) ? line.mid(line.indexOf(QLatin1Char('}')) + 1) : line;
        html += QStringLiteral("<p style=\"margin:0 0 4px 0;%1\">%2</p>")
                    .arg(color.isEmpty() ? QString() : QStringLiteral("color:%1").arg(color), line);
    }
    m_text->setText(widgets::wholeNumbers(html));
    m_area->updateGeometry();
}

QString BeforeStartCard::plainText() const
{
    return QTextDocumentFragment::fromHtml(m_text->text()).toPlainText();
}

} // namespace snac::studio
