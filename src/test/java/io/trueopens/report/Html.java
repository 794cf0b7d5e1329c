package io.trueopens.report;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A page as a tree. That it parses at all proves that it is well-formed. */
record Html(Document document) {
  static Html of(ReportModel model) throws Exception {
    return parse(HtmlPage.of(model, Figures.of(model)));
  }

  static Html parse(String page) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setExpandEntityReferences(false);
    return new Html(factory.newDocumentBuilder().parse(new InputSource(new StringReader(page))));
  }

  /** Texts of all nodes that an XPath finds, runs of blanks made one. */
  List<String> texts(String path) throws Exception {
    NodeList nodes =
        (NodeList)
            XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .map(Node::getTextContent)
        .map(text -> text.replaceAll("[ \\n]+", " ").strip())
        .toList();
  }

  /** The text of the only such node. */
  String text(String path) throws Exception {
    List<String> texts = texts(path);
    if (texts.size() != 1) {
      throw new AssertionError(path + " is there " + texts.size() + " times: " + texts);
    }
    return texts.get(0);
  }
}
