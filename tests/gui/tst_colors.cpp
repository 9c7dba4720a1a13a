// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colors.h"

#include <QTest>

#include <cmath>

using namespace hookbench::ui;

namespace
{

/// WCAG 2.1, relative luminance.
double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace

/// Holds both themes against WCAG 2.1 AA: 4.5:1 for text, 3:1 for what tells a control.
class TestColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFormulaKnowsBlackAndWhite();
    void textIsLegible_data();
    void textIsLegible();
    void controlsStandOut_data();
    void controlsStandOut();
    void paletteCarriesTheTokens();
    void disabledTextIsWeakerButThere();
};

void TestColors::theFormulaKnowsBlackAndWhite()
{
    QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21.0) < 0.001);
    QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01); // known value
}

void TestColors::textIsLegible_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("background");
    for (const Colors &c : {Colors::light(), Colors::dark()}) {
        const QString theme = c.isDark ? "dark: " : "light: ";
        const auto row = [&](const QString &name, const QColor &text, const QColor &background) {
            QTest::newRow(qPrintable(theme + name)) << text << background;
        };
        const QVector<std::pair<QString, QColor>> surfaces{
            {"window", c.window}, {"panel", c.panel}, {"sidebar", c.sidebar}};
        for (const auto &[name, surface] : surfaces) {
            row("text on " + name, c.text, surface);
            row("dim text on " + name, c.dim, surface);
            row("accent text on " + name, c.accent, surface);
            for (const Tone tone : {Tone::Good, Tone::Warning, Tone::Bad})
                row(QString("tone %1 on %2").arg(int(tone)).arg(name), c.tone(tone), surface);
        }
        for (const Tone tone :
             {Tone::Neutral, Tone::Accent, Tone::Good, Tone::Warning, Tone::Bad}) {
            row(QString("tone %1 in its badge").arg(int(tone)), c.tone(tone), c.toneOn(tone));
            row(QString("text in a message of tone %1").arg(int(tone)), c.text, c.toneOn(tone));
        }
        row("dim text in a selected row", c.dim, c.accentOn);
        row("good text in a selected row", c.good, c.accentOn);
        row("bad text in a selected row", c.bad, c.accentOn);
        row("warning text in a selected row", c.warn, c.accentOn);
        row("text of a primary button", c.accentText, c.accent);
        row("text of a dangerous button", c.accentText, c.bad);
        row("text in the bar of a TEST account", c.accentText, c.warn);
        row("text of a button under the pointer", c.text, c.hover());
        row("text of a pressed button", c.text, c.pressed());
        row("header under the pointer", c.dim, c.hover());
        row("tooltip", c.tipText(), c.tipBase());
    }
}

void TestColors::textIsLegible()
{
    QFETCH(QColor, text);
    QFETCH(QColor, background);
    const double ratio = contrast(text, background);
    QVERIFY2(
        ratio >= 4.5,
        qPrintable(
            QString("%1 on %2 is %3:1").arg(text.name(), background.name()).arg(ratio, 0, 'f', 2)));
}

void TestColors::controlsStandOut_data()
{
    QTest::addColumn<QColor>("line");
    QTest::addColumn<QColor>("background");
    for (const Colors &c : {Colors::light(), Colors::dark()}) {
        const QString theme = c.isDark ? "dark: " : "light: ";
        const QVector<std::pair<QString, QColor>> surfaces{
            {"window", c.window}, {"panel", c.panel}, {"sidebar", c.sidebar}};
        for (const auto &[name, surface] : surfaces) {
            QTest::newRow(qPrintable(theme + "border on " + name)) << c.control << surface;
            QTest::newRow(qPrintable(theme + "focus on " + name)) << c.accent << surface;
        }
        QTest::newRow(qPrintable(theme + "focus around a selected row")) << c.accent << c.accentOn;
        QTest::newRow(qPrintable(theme + "focus inside a primary button"))
            << c.accentText << c.accent;
        QTest::newRow(qPrintable(theme + "focus on a toast")) << c.tipText() << c.tipBase();
        QTest::newRow(qPrintable(theme + "good bar on its panel")) << c.good << c.panel;
        QTest::newRow(qPrintable(theme + "bad bar on its panel")) << c.bad << c.panel;
        QTest::newRow(qPrintable(theme + "field with a warning")) << c.warn << c.panel;
    }
}

void TestColors::controlsStandOut()
{
    QFETCH(QColor, line);
    QFETCH(QColor, background);
    const double ratio = contrast(line, background);
    QVERIFY2(
        ratio >= 3.0,
        qPrintable(
            QString("%1 on %2 is %3:1").arg(line.name(), background.name()).arg(ratio, 0, 'f', 2)));
}

void TestColors::paletteCarriesTheTokens()
{
    for (const Colors &c : {Colors::light(), Colors::dark()}) {
        const QPalette palette = c.toPalette();
        QCOMPARE(palette.color(QPalette::Window), c.window);
        QCOMPARE(palette.color(QPalette::Base), c.panel);
        QCOMPARE(palette.color(QPalette::AlternateBase), c.sidebar);
        QCOMPARE(palette.color(QPalette::PlaceholderText), c.dim);
        QCOMPARE(palette.color(QPalette::Inactive, QPalette::Highlight), c.accentOn);
        QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), c.disabledText());
        QVERIFY(contrast(c.toTextPalette().color(QPalette::HighlightedText),
                         c.toTextPalette().color(QPalette::Highlight)) >= 4.5);
    }
}

void TestColors::disabledTextIsWeakerButThere()
{
    for (const Colors &c : {Colors::light(), Colors::dark()}) {
        const double ratio = contrast(c.disabledText(), c.panel);
        QVERIFY(ratio < contrast(c.dim, c.panel));
        QVERIFY2(ratio >= 2.0, qPrintable(QString::number(ratio)));
    }
}

QTEST_APPLESS_MAIN(TestColors)
#include "tst_colors.moc"
