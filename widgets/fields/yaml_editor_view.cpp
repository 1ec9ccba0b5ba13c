// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How the editor looks: colours, squiggles, notes below lines, and finding text.
#include "yaml_editor_private.h"

#include "snac/widgets/theme.h"

#include <Qsci/qscistyle.h>

#include <QToolTip>

#include <algorithm>
#include <map>

namespace snac::widgets {
namespace {

constexpr int maxShown = 200; ///< more findings than this help nobody and slow the editor down

/// Breaks a message into lines of at most `columns` characters at blanks.
QString wrapped(const QString& message, int columns)
{
    QString result;
    int used = 0;
    for (const QString& word : message.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const auto length = static_cast<int>(word.size());
        if (used > 0 && used + 1 + length > columns) {
            result += QLatin1Char('\n');
            used = 0;
        } else if (used > 0) {
            result += QLatin1Char(' ');
            ++used;
        }
        result += word;
        used += length;
    }
    return result;
}

} // namespace

void YamlEditor::Private::applyTheme()
{
    const Colors& c = colors(q->palette());
    const QFont mono = monospaceFont(q->font());
    lexer->setFont(mono);
    lexer->setPaper(c.card);
    lexer->setColor(c.text);
    lexer->setDefaultFont(mono);
    lexer->setDefaultPaper(c.card);
    lexer->setDefaultColor(c.text);
    QFont italic = mono;
    italic.setItalic(true);
    lexer->setFont(italic, QsciLexerYAML::Comment);
    lexer->setColor(c.muted, QsciLexerYAML::Comment);
    lexer->setColor(c.accentOnCard, QsciLexerYAML::Identifier);
    lexer->setColor(c.budget, QsciLexerYAML::Number);
    lexer->setColor(c.success, QsciLexerYAML::Keyword);
    lexer->setColor(c.mutated, QsciLexerYAML::Reference);
    lexer->setColor(c.muted, QsciLexerYAML::DocumentDelimiter);
    lexer->setColor(c.muted, QsciLexerYAML::TextBlockMarker);
    lexer->setColor(c.error, QsciLexerYAML::SyntaxErrorMarker);
    lexer->setPaper(c.errorSoft, QsciLexerYAML::SyntaxErrorMarker);
    lexer->setColor(c.muted, QsciLexerYAML::Operator);

    sci->setPaper(c.card);
    sci->setColor(c.text);
    sci->setCaretForegroundColor(c.text);
    sci->setCaretWidth(2);
    sci->setCaretLineBackgroundColor(blend(c.card, c.accentSoft, c.dark ? 0.45 : 0.55));
    sci->setSelectionBackgroundColor(blend(c.card, c.accent, c.dark ? 0.55 : 0.25));
    sci->setSelectionForegroundColor(c.text);
    sci->setMarginsFont(smallFont(mono));
    sci->setMarginsForegroundColor(c.muted);
    sci->setMarginsBackgroundColor(c.card);
    sci->setMarginBackgroundColor(SymbolMargin, c.card);
    for (const auto& [marker, color] :
         {std::pair{ErrorMarker, c.error}, {WarningMarker, c.warning}, {NoteMarker, c.accentOnCard}}) {
        sci->setMarkerBackgroundColor(color, marker);
        sci->setMarkerForegroundColor(color, marker);
    }
    sci->setIndicatorForegroundColor(c.error, ErrorGround);
    sci->SendScintilla(QsciScintillaBase::SCI_INDICSETALPHA, static_cast<unsigned long>(ErrorGround), 26L);
    sci->SendScintilla(QsciScintillaBase::SCI_INDICSETOUTLINEALPHA, static_cast<unsigned long>(ErrorGround),
                       0L);
    sci->setIndicatorForegroundColor(c.error, ErrorLine);
    sci->setIndicatorForegroundColor(c.warning, WarningLine);
    sci->setIndicatorForegroundColor(c.accentOnCard, NoteLine);
    fitNumberMargin();
    showAnnotations();
}

void YamlEditor::Private::fitNumberMargin()
{
    const int digits = std::max(3, static_cast<int>(QString::number(sci->lines()).size()));
    const QString widest = QStringLiteral(" ") + QString(digits, QLatin1Char('9'));
    sci->setMarginWidth(NumberMargin,
                        QFontMetrics(smallFont(monospaceFont(q->font()))).horizontalAdvance(widest) + 4);
}

void YamlEditor::Private::showDiagnostics()
{
    const auto length = byteLength();
    for (const int indicator : {ErrorGround, ErrorLine, WarningLine, NoteLine}) {
        sci->SendScintilla(QsciScintillaBase::SCI_SETINDICATORCURRENT, static_cast<unsigned long>(indicator));
        sci->SendScintilla(QsciScintillaBase::SCI_INDICATORCLEARRANGE, 0UL, length);
    }
    sci->markerDeleteAll();
    int shown = 0;
    for (const Diagnostic& diagnostic : diagnostics) {
        if (++shown > maxShown)
            break;
        const int line = std::clamp(diagnostic.line - 1, 0, std::max(0, sci->lines() - 1));
        const bool error = diagnostic.severity == Severity::Error;
        const bool warning = diagnostic.severity == Severity::Warning;
        sci->markerAdd(line, error ? ErrorMarker : warning ? WarningMarker : NoteMarker);
        const int lineLength =
            static_cast<int>(sci->text(line).trimmed().size() == 0 ? 0 : sci->text(line).size());
        const int from = std::clamp(diagnostic.column - 1, 0, lineLength);
        const int to = std::clamp(from + std::max(1, diagnostic.length), from, lineLength);
        sci->fillIndicatorRange(line, from, line, to, error ? ErrorLine : warning ? WarningLine : NoteLine);
        if (error)
            sci->fillIndicatorRange(line, from, line, to, ErrorGround);
    }
    showAnnotations();
}

void YamlEditor::Private::showAnnotations()
{
    const Colors& c = colors(q->palette());
    const QFont font = smallFont(q->font());
    const QsciStyle styles[] = {QsciStyle(50, QStringLiteral("error"), c.error, c.errorSoft, font),
                                QsciStyle(51, QStringLiteral("warning"), c.warning, c.warningSoft, font),
                                QsciStyle(52, QStringLiteral("note"), c.accentOnCard, c.accentSoft, font)};
    sci->clearAnnotations();
    const int room = sci->viewport()->width() - sci->marginWidth(NumberMargin) -
                     sci->marginWidth(SymbolMargin) - spacing::three;
    const int columns = std::max(24, room / std::max(1, QFontMetrics(font).averageCharWidth() + 1));
    std::map<int, std::pair<Severity, QString>> byLine;
    int shown = 0;
    for (const Diagnostic& diagnostic : diagnostics) {
        if (++shown > maxShown)
            break;
        const int line = std::clamp(diagnostic.line - 1, 0, std::max(0, sci->lines() - 1));
        auto [place, isNew] = byLine.try_emplace(line, diagnostic.severity, QString());
        if (!isNew)
            place->second.second += QLatin1Char('\n');
        place->second.first = std::min(place->second.first, diagnostic.severity);
        place->second.second += wrapped(diagnostic.message, columns);
    }
    for (const auto& [line, note] : byLine)
        sci->annotate(line, note.second, styles[static_cast<int>(note.first)]);
    sci->setAnnotationDisplay(byLine.empty() ? QsciScintilla::AnnotationHidden
                                             : QsciScintilla::AnnotationIndented);
}

void YamlEditor::Private::showToolTip(int position, int x, int y)
{
    if (position < 0)
        return;
    int line = 0;
    int column = 0;
    sci->lineIndexFromPosition(position, &line, &column);
    for (const Diagnostic& diagnostic : diagnostics) {
        if (diagnostic.line == line + 1 && column + 1 >= diagnostic.column &&
            column + 1 < diagnostic.column + std::max(1, diagnostic.length)) {
            QToolTip::showText(sci->viewport()->mapToGlobal(QPoint(x, y)), diagnostic.message, sci);
            return;
        }
    }
}

void YamlEditor::Private::tellUndo()
{
    if (const bool can = sci->isUndoAvailable(); can != undoWas) {
        undoWas = can;
        Q_EMIT q->undoAvailable(can);
    }
    if (const bool can = sci->isRedoAvailable(); can != redoWas) {
        redoWas = can;
        Q_EMIT q->redoAvailable(can);
    }
}

void YamlEditor::Private::find(bool forward, bool fromSelectionStart)
{
    const QString wanted = findEdit->text();
    if (wanted.isEmpty()) {
        findResult->clear();
        return;
    }
    int line = -1;
    int column = -1;
    if (sci->hasSelectedText()) {
        int endLine = 0;
        int endColumn = 0;
        sci->getSelection(&line, &column, &endLine, &endColumn);
        if (forward && !fromSelectionStart) {
            line = endLine;
            column = endColumn;
        }
    }
    const bool found = sci->findFirst(wanted, false, false, false, true, forward, line, column, true);
    findResult->setText(found ? QString() : YamlEditor::tr("not found"));
}

} // namespace snac::widgets
