// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trial_text.h"

#include "table_texts.h"

#include "snac/base/shown_text.h"
#include "snac/reports/report.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/widgets/shown_number.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace snac::studio {

namespace {

struct TrialText
{
    Q_DECLARE_TR_FUNCTIONS(TrialText)
};

bool isList(const space::Domain& domain)
{
    return std::holds_alternative<space::Categorical>(domain) ||
           std::holds_alternative<space::Ordinal>(domain);
}

/// What a list gene was before it mutated: the parents' crossover is exact for lists. Ranges mix, so nothing
/// is claimed.
QString valueBeforeMutation(const study::Trial& trial, const space::Gene& gene, std::size_t index,
                            const TrialLookup& lookup)
{
    if (!isList(gene.domain)) {
        return {};
    }
    const bool second = index < trial.origin.fromSecond.size() && trial.origin.fromSecond[index];
    const auto parent = lookup(trial.origin.parents[second ? 1 : 0]);
    if (!parent || index >= parent->origin.genome.values.size()) {
        return {};
    }
    return QString::fromStdString(space::valueText(gene.domain, parent->origin.genome.values[index]));
}

} // namespace

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString geneText(const space::Gene& gene, double value)
{
    // A drawn real number has no last digit that means anything.
    return std::holds_alternative<space::RealRange>(gene.domain)
               ? widgets::significantNumber(value, 3)
               : QString::fromStdString(space::valueText(gene.domain, value));
}

namespace {

QString mutationText(const study::Trial& trial, const std::vector<space::Gene>& genes, std::size_t index,
                     bool active, const TrialLookup& lookup)
{
    const auto& gene = genes[index];
    QString label = shownSentence(gene.label);
    const bool isEnglish = label == QString::fromStdString(gene.label); // a noun of others keeps its capital
    if (isEnglish && label.size() > 1 && label[1].isLower()) {
        label[0] = label[0].toLower();
    }
    const QString now = geneText(gene, trial.origin.genome.values[index]);
    const QString before = valueBeforeMutation(trial, gene, index, lookup);
    QString text = before.isEmpty() || before == now
                       ? TrialText::tr("%1 mutated to %2").arg(label, now)
                       : TrialText::tr("%1 mutated %2 → %3").arg(label, before, now);
    if (!active) {
        text += TrialText::tr(" (not active)");
    }
    return text;
}

} // namespace

QString originText(const study::Trial& trial, const std::vector<space::Gene>& genes,
                   const TrialLookup& lookup)
{
    const QString origin = QString::fromStdString(trial.origin.origin);
    if (origin == QLatin1String("random")) {
        return TrialText::tr("drawn at random");
    }
    const auto [first, second] = trial.origin.parents;
    if (first < 0 || second < 0) {
        return origin;
    }
    QStringList parts;
    parts << (first == second ? TrialText::tr("child of #%1 with itself").arg(first)
                              : TrialText::tr("child of #%1 × #%2").arg(first).arg(second));
    const bool fits = trial.origin.genome.values.size() == genes.size();
    const auto active = fits ? space::activeGenes(genes, trial.origin.genome) : std::vector<bool>{};
    for (const int index : trial.origin.mutatedGenes) {
        const auto i = static_cast<std::size_t>(index);
        if (fits && index >= 0 && i < genes.size()) {
            parts << mutationText(trial, genes, i, active[i], lookup);
        }
    }
    if (trial.origin.mutatedGenes.empty()) {
        parts << TrialText::tr("nothing mutated");
    }
    return parts.join(QStringLiteral(", "));
}

QString groupedNumber(double number)
{
    if (!std::isfinite(number)) {
        return TrialText::tr("infinitely many");
    }
    if (std::abs(number) >= 1e12) {
        const int exponent = static_cast<int>(std::floor(std::log10(std::abs(number))));
        QString power;
        for (const QChar digit : QString::number(exponent)) {
            power += QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹").at(digit.digitValue());
        }
        return QStringLiteral("%1 × 10%2")
            .arg(widgets::fixedNumber(number / std::pow(10.0, exponent), 1))
            .arg(power);
    }
    return QString::fromStdString(groupedText(fixedText(number, 0), "\u202f"));
}

QString displayNumber(study::Quantity quantity, double stored)
{
    // The digits of the table of quantities, as everywhere; the window parts the thousands.
    return QString::fromStdString(groupedText(study::shownNumber(quantity, stored), "\u202f"));
}

QString displayText(study::Quantity quantity, double stored)
{
    const QString number = displayNumber(quantity, stored);
    return std::isfinite(stored)
               ? QString::fromStdString(
                     withUnit(number.toStdString(), shownText(study::info(quantity).unit).toStdString()))
                     .replace(QLatin1Char(' '), QChar(0x00A0))
               : number;
}

QString budgetText(const study::Constraint& constraint)
{
    const auto& row = study::info(constraint.quantity);
    return QStringLiteral("%1 %2 %3")
        .arg(shownText(row.label), row.maximize ? QStringLiteral("≥") : QStringLiteral("≤"),
             displayText(constraint.quantity, constraint.limit));
}

QString labelText(study::Quantity quantity, study::Risk risk)
{
    const auto& row = study::info(quantity);
    const QString label = shownText(row.label);
    return risk == study::Risk::Pessimistic && row.hasBounds ? TrialText::tr("%1, upper bound").arg(label)
                                                             : label;
}

QString estimateText(study::Price price)
{
    return price == study::Price::Own ? TrialText::tr("estimate with own weights")
                                      : TrialText::tr("estimate before training");
}

QString otherPriceWords(const study::Trial& trial, const hardware::Board& board)
{
    if (!trial.otherPrice) {
        return {};
    }
    const auto other = trial.price == study::Price::Own ? study::Price::Before : study::Price::Own;
    QStringList figures;
    for (const study::Quantity quantity : study::estimatedFigures()) {
        const study::QuantityInfo& row = study::info(quantity);
        const hardware::Estimate figure = study::boundsOf(quantity, *trial.otherPrice, board);
        if (row.seldom && !(figure.high > 0.0)) {
            continue;
        }
        QString text = shownText(row.label) + QLatin1Char(' ') + displayText(quantity, figure.value);
        if (figure.low < figure.high) {
            text += TrialText::tr(" (%1 to %2)")
                        .arg(displayNumber(quantity, figure.low), displayNumber(quantity, figure.high));
        }
        figures << text;
    }
    return QStringLiteral("%1: %2").arg(shownText(study::priceName(other)),
                                        figures.join(QStringLiteral(", ")));
}

QString originOf(study::Quantity quantity, const study::StudyStart& start)
{
    if (study::info(quantity).needsTraining) {
        const int folds = start.config.training.folds;
        if (start.config.space.hardware.scoresFormats()) {
            return folds > 1 ? TrialText::tr("validation, mean of %1 folds, at its precision").arg(folds)
                             : TrialText::tr("validation, at its precision");
        }
        return folds > 1 ? TrialText::tr("validation, mean of %1 folds").arg(folds)
                         : TrialText::tr("validation");
    }
    return study::info(quantity).figure == study::Figure::Counted
               ? TrialText::tr("counted")
               : TrialText::tr("%1 on %2")
                     .arg(estimateText(study::shownPrice(start)), boardHeading(start.board));
}

QString boardHeading(const hardware::Board& board)
{
    return QString::fromStdString(board.id).toUpper();
}

QString hlsConditions(const hardware::HlsConfig& config, const space::HardwareChoice& choice)
{
    const auto chosen = [](const std::string& own, const std::string& fixed) {
        return QString::fromStdString(own.empty() ? fixed : own);
    };
    return TrialText::tr("%1, reuse %2, %3 ns, %4")
        .arg(chosen(choice.precisionText(), config.precision.toString()),
             chosen(choice.reuseText(), std::to_string(config.reuseFactor)))
        .arg(config.clockNs)
        .arg(chosen(choice.strategyText(), std::string(space::strategyName(config.strategy))));
}

QString buildConditions(const study::StudyConfig& config)
{
    return TrialText::tr("%1, %2 ns")
        .arg(QString::fromStdString(study::buildText(config)))
        .arg(config.hls.clockNs);
}

QString fitReason(const study::FitVerdict& verdict)
{
    const auto& row = study::info(verdict.quantity);
    QString text =
        shownText(row.label) + QLatin1Char(' ') + displayText(verdict.quantity, verdict.figure.value);
    if (verdict.figure.low < verdict.figure.high) {
        text += QStringLiteral(" (%1–%2)")
                    .arg(displayNumber(verdict.quantity, verdict.figure.low),
                         displayNumber(verdict.quantity, verdict.figure.high));
    }
    return verdict.budget
               ? TrialText::tr("%1, budget %2").arg(text, displayText(verdict.quantity, verdict.limit))
               : TrialText::tr("%1 of the board, the tightest").arg(text);
}

QString baselineFigures(const study::StudyStart& start, const study::Baseline& baseline)
{
    QStringList figures;
    for (std::size_t i = 0; i < std::min(baseline.values.size(), start.config.objectives.size()); ++i) {
        const study::Quantity quantity = start.config.objectives[i].quantity;
        figures << labelText(quantity, start.config.risk) + QLatin1Char(' ') +
                       displayText(quantity, baseline.values[i]);
    }
    return TrialText::tr("baseline %1: %2")
        .arg(QString::fromStdString(baseline.name()), figures.join(QStringLiteral(", ")));
}

QString markText(const study::TrialMark& mark)
{
    QStringList parts;
    if (mark.starred) {
        parts << QStringLiteral("★");
    }
    if (!mark.note.empty()) {
        parts << QString::fromStdString(mark.note);
    }
    return parts.join(QLatin1Char(' '));
}

} // namespace snac::studio
